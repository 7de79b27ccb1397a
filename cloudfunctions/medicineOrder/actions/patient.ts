import { cancelOrder, complainOfOrder, receiveOrder } from '@shared/contracts/medicineOrder';
import { cancel } from '@shared/domain/medicineOrder/cancel';
import { complain } from '@shared/domain/medicineOrder/grievance';
import { receive } from '@shared/domain/medicineOrder/onTheWay';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { ownOrder } from '../own';
import { putPacksBack } from '../putBack';
import { stageReceived } from '../received';
import { endOrder, stageOrder } from '../stage';

export const cancelAction = implementCommand(cancelOrder, async ({ input, actor, now, tx }) => {
  const found = await ownOrder(tx, actor.id, input.orderId);
  if (!found.ok) return found;
  const { order, consultation } = found.value;
  const decision = cancel(order, now);
  if (!decision.ok) return decision;
  await putPacksBack(tx, order, now);
  await endOrder(tx, { order: decision.value, consultation }, '患者取消购药', now);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const receiveAction = implementCommand(receiveOrder, async ({ input, actor, now, tx }) => {
  const found = await ownOrder(tx, actor.id, input.orderId);
  if (!found.ok) return found;
  const { order, consultation } = found.value;
  const decision = receive(order, { role: 'patient', now });
  if (!decision.ok) return decision;
  stageReceived(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const complainAction = implementCommand(complainOfOrder, async ({ input, actor, now, tx }) => {
  const found = await ownOrder(tx, actor.id, input.orderId);
  if (!found.ok) return found;
  const { order, consultation } = found.value;
  const decision = complain(order, { kind: input.kind, words: input.words, now });
  if (!decision.ok) return decision;
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});
