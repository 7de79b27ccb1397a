import { ok, reject, type Result } from '../../kernel/result';
import type { MedicineOrder } from './order';
import { stepped } from './step';

/** 取消订单, by the patient, until somebody packs it. */
export function cancel(order: MedicineOrder, now: number): Result<MedicineOrder, 'medicineOrder.not_now'> {
  const next = stepped(order, 'cancel', { now, role: 'patient' });
  return next ? ok(next) : reject('medicineOrder.not_now');
}

/** Nobody has paid in time, or what was paid for does not hold any more; `words` tell the patient why. */
export const lapse = (order: MedicineOrder, now: number, words?: string): MedicineOrder | undefined =>
  order.state === 'awaiting_payment' ? stepped(order, 'lapse', { now, role: 'system', words }) : undefined;

/** What the patient reads where the person, or a guardian, wants nothing bought on their behalf any more. */
export const CONSENT_TAKEN_BACK = '就诊人或监护人的授权已撤回，订单已停止；已付的钱会原路退回';
