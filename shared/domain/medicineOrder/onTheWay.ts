import type { ParcelId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../kernel/time';
import type { Parcel } from '../delivery/parcel';
import type { MedicineOrder } from './order';
import { overdueAt } from './late';
import { stepped, type Mover } from './step';
import { unpacked } from './unpacked';

/** 自动确认收货: so long after it was delivered nobody is waited for. */
const RECEIVED_AFTER_MS = 7 * DAY_MS;

/** How long after so many tries WeChat is told again of what was sent. */
const tellAgainAfter = (tries: number): number => Math.min(HOUR_MS, MINUTE_MS * 2 ** tries);

/** The order with the next look that a timer must take: WeChat to be told, a receipt that nobody confirms, or nothing that gets on. */
export function withLook(order: MedicineOrder, now: number): MedicineOrder {
  const { lookAt: _, ...rest } = order;
  if (order.report?.state === 'due')
    return { ...rest, lookAt: now + (order.report.tries === 0 ? 0 : tellAgainAfter(order.report.tries)) };
  const delivered = order.state === 'delivered' && order.steps.findLast(({ event }) => event === 'deliver');
  const lookAt = delivered ? delivered.at + RECEIVED_AFTER_MS : overdueAt(order);
  return lookAt === undefined ? rest : { ...rest, lookAt };
}

/** What came of telling WeChat of what was sent. */
export function reported(order: MedicineOrder, isDone: boolean, now: number): MedicineOrder {
  if (order.report?.state !== 'due') return order;
  const report = isDone
    ? { ...order.report, state: 'done' as const }
    : { ...order.report, tries: order.report.tries + 1 };
  return withLook({ ...order, report }, now);
}

/** 发货: handed to a courier. WeChat is still to be told. */
export function ship(
  order: MedicineOrder,
  parcelId: ParcelId,
  mover: Mover,
): Result<MedicineOrder, 'medicineOrder.not_now' | 'medicineOrder.no_delivery'> {
  const next = stepped(order, 'ship', mover);
  if (!next) return reject('medicineOrder.not_now');
  if (order.way !== 'delivery') return reject('medicineOrder.no_delivery');
  return ok(withLook({ ...next, parcelId, report: { state: 'due', tries: 0 } }, mover.now));
}

const MOVES = { delivered: 'deliver', lost: 'lose', returned: 'come_back' } as const;

/** What an order makes of where its parcel is; undefined where nothing changes. Parcels of before do not count. */
export function parcelMoved(order: MedicineOrder, parcel: Parcel, now: number): MedicineOrder | undefined {
  if (order.parcelId !== parcel.id || parcel.state === 'booked' || parcel.state === 'moving')
    return undefined;
  const next = stepped(order, MOVES[parcel.state], { now, role: 'courier' });
  return next && withLook(next, now);
}

/** 确认收货, by the patient or by itself. */
export function receive(order: MedicineOrder, mover: Mover): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = stepped(order, 'receive', mover);
  return next ? ok(withLook(next, mover.now)) : reject('medicineOrder.not_now');
}

/** 补发: packed and checked anew, from packs that are held anew. */
export function resend(order: MedicineOrder, mover: Mover): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = stepped(order, 'resend', mover);
  if (!next) return reject('medicineOrder.not_now');
  const { parcelId: _, ...rest } = unpacked(next);
  return ok(withLook(rest, mover.now));
}

/** 退款 of what was lost or came back. */
export function refundLost(
  order: MedicineOrder,
  mover: Mover,
): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = stepped(order, 'refund', mover);
  return next ? ok(withLook(next, mover.now)) : reject('medicineOrder.not_now');
}
