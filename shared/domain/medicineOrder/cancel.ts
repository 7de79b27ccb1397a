import { ok, reject, type Result } from '../../kernel/result';
import type { MedicineOrder } from './order';
import { isInHouse, mayCallOff } from './late';
import { stepped } from './step';
import { unpacked } from './unpacked';

/** 取消订单, by the patient, until somebody packs it; later where the pharmacy does not get on. */
export function cancel(order: MedicineOrder, now: number): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = mayCallOff(order, now) && stepped(order, 'cancel', { now, role: 'patient' });
  return next ? ok(unpacked(next)) : reject('medicineOrder.not_now');
}

/** 停止发药: its doctor has made the prescription void. What has left cannot be stopped. */
export function stopped(order: MedicineOrder, now: number): MedicineOrder | undefined {
  if (order.state === 'awaiting_payment') return lapse(order, now, VOIDED);
  const next = isInHouse(order) && stepped(order, 'fail', { now, role: 'system', words: VOIDED });
  return next ? unpacked(next) : undefined;
}
const VOIDED = '医生已作废处方，订单已停止；已付的钱会原路退回';

/** Nobody has paid in time, or what was paid for does not hold any more; `words` tell the patient why. */
export const lapse = (order: MedicineOrder, now: number, words?: string): MedicineOrder | undefined =>
  order.state === 'awaiting_payment' ? stepped(order, 'lapse', { now, role: 'system', words }) : undefined;

/** What the patient reads where the person, or a guardian, wants nothing bought on their behalf any more. */
export const CONSENT_TAKEN_BACK = '就诊人或监护人的授权已撤回，订单已停止；已付的钱会原路退回';
