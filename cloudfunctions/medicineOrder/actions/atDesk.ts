import {
  checkOrder,
  failOrder,
  giveBackOrder,
  handOverOrder,
  markShort as markShortContract,
} from '@shared/contracts/medicineOrder';
import { check, fail, giveBack, handOver, markShort } from '@shared/domain/medicineOrder/dispense';
import { holdLess } from '@shared/domain/pharmacy/shelf';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { orderAtDesk, orderToGive } from '../own';
import { putPacksBack } from '../putBack';
import { recalledIn } from '../recalled';
import { stageReceived } from '../received';
import { eventOf, endOrder, giveBackMoney, shelfOf, stageOrder } from '../stage';

export const checkAction = implementCommand(checkOrder, async ({ input, actor, now, tx }) => {
  const found = await orderToGive(tx, actor.id, input.orderId, now);
  if (!found.ok) return found;
  const { order, consultation, desk } = found.value;
  const decision = check(order, { by: actor.id, name: desk.name, now });
  if (!decision.ok) return decision;
  const batchNo = await recalledIn(tx, order);
  if (batchNo !== undefined) return reject('stock.batch_recalled', { batchNo });
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const giveBackAction = implementCommand(giveBackOrder, async ({ input, actor, now, tx }) => {
  const found = await orderAtDesk(tx, actor.id, input.orderId, now);
  if (!found.ok) return found;
  const { order, consultation, desk } = found.value;
  const decision = giveBack(order, input.words, { by: actor.id, name: desk.name, now });
  if (!decision.ok) return decision;
  await putPacksBack(tx, order, now);
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const failAction = implementCommand(failOrder, async ({ input, actor, now, tx }) => {
  const found = await orderAtDesk(tx, actor.id, input.orderId, now);
  if (!found.ok) return found;
  const { order, consultation, desk } = found.value;
  const decision = fail(order, input.words, { by: actor.id, name: desk.name, now });
  if (!decision.ok) return decision;
  await putPacksBack(tx, order, now);
  await endOrder(tx, { order: decision.value, consultation }, '药房无法供药', now);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const markShortAction = implementCommand(markShortContract, async ({ input, actor, now, tx }) => {
  const found = await orderAtDesk(tx, actor.id, input.orderId, now);
  if (!found.ok) return found;
  const { order, consultation, desk } = found.value;
  const decision = markShort(order, input, { by: actor.id, name: desk.name, now });
  if (!decision.ok) return decision;
  const shelf = await shelfOf(tx, order.pharmacyId, input.drugId);
  if (shelf) tx.shelves.replace(holdLess(shelf, order.id, input.packs, now));
  await giveBackMoney(tx, order, '部分药品缺货', now, decision.value.fen);
  stageOrder(tx, consultation, decision.value.order);
  return ok({ orderId: order.id, refundFen: decision.value.fen });
});

export const handOverAction = implementCommand(handOverOrder, async ({ input, actor, now, tx }) => {
  const found = await orderToGive(tx, actor.id, input.orderId, now);
  if (!found.ok) return found;
  const { order, consultation, desk } = found.value;
  const decision = handOver(order, input.code, { by: actor.id, name: desk.name, now });
  if (!decision.ok) return decision;
  const batchNo = await recalledIn(tx, order);
  if (batchNo !== undefined) return reject('stock.batch_recalled', { batchNo });
  stageReceived(tx, consultation, decision.value);
  tx.emit({ type: 'medicineOrder.shipped', ...eventOf(order) });
  return ok({ orderId: order.id, state: decision.value.state });
});
