import { answerGrievance as answerContract, refundOrder, resendOrder } from '@shared/contracts/medicineOrder';
import { answerGrievance } from '@shared/domain/medicineOrder/grievance';
import { refundLost, resend } from '@shared/domain/medicineOrder/onTheWay';
import { whereaboutsOf } from '@shared/domain/payment/parts';
import { hold } from '@shared/domain/pharmacy/shelf';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand } from '../../_runtime/implement';
import { giveBackMoney, shelfOf, stageOrder, withCase } from '../stage';

export const resendAction = implementCommand(resendOrder, async ({ input, now, tx }) => {
  const found = await withCase(tx, input.orderId);
  if (!found.ok) return found;
  const { order, consultation } = found.value;
  const decision = resend(order, { role: 'operations', now });
  if (!decision.ok) return decision;
  const { day } = shanghai(now);
  for (const { drugId, packs, short } of order.lines) {
    if (packs === short) continue;
    const shelf = await shelfOf(tx, order.pharmacyId, drugId);
    const held = shelf && hold(shelf, { orderId: order.id, packs: packs - short }, { now, day });
    if (!held?.ok) return reject('stock.short', { drugId });
    tx.shelves.replace(held.value);
  }
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const refundAction = implementCommand(refundOrder, async ({ input, now, tx }) => {
  const found = await withCase(tx, input.orderId);
  if (!found.ok) return found;
  const { order, consultation } = found.value;
  const decision = refundLost(order, { role: 'operations', words: input.words, now });
  if (!decision.ok) return decision;
  await giveBackMoney(tx, order, '药品未送达', now);
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});

export const answerGrievanceAction = implementCommand(answerContract, async ({ input, actor, now, tx }) => {
  const found = await withCase(tx, input.orderId);
  if (!found.ok) return found;
  const { order, consultation } = found.value;
  const payment = await tx.payments.find(order.paymentId);
  const heldFen = payment ? whereaboutsOf(payment).heldFen : 0;
  const staff = await tx.staff.find(actor.id);
  const who = { now, ...(staff && { name: staff.name }) };
  const decision = answerGrievance(order, { fen: input.fen, words: input.words, heldFen }, who);
  if (!decision.ok) return decision;
  if (input.fen > 0) await giveBackMoney(tx, order, '售后退款', now, input.fen);
  stageOrder(tx, consultation, decision.value);
  return ok({ orderId: order.id, state: decision.value.state });
});
