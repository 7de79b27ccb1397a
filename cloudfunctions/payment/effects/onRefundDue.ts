import { isUnpaid } from '@shared/domain/payment/order';
import { refundSettled, refundStarted } from '@shared/domain/payment/refund';
import { effect } from '../../_runtime/effect';
import { faultOf } from '../../_runtime/log';
import { ProviderRefused } from '../../_runtime/ports/payment';
import { closeOrSettle } from '../closeOrSettle';
import { refundOf } from '../refundOf';
import { change } from '../stage';

const REASON = {
  'consultation.cancelled': '患者取消问诊',
  'consultation.expired': '医生未在承诺时间内接诊或回复',
  'consultation.terminated': '医生终止并转线下',
  'consultation.refund_due': '问诊已结束',
} as const;

/** A case is over without having been served, or was sent on to a hospital: no money may come any more, and what has come goes back whole. */
export const onRefundDue = effect(
  'payment.onRefundDue',
  ['consultation.cancelled', 'consultation.expired', 'consultation.terminated', 'consultation.refund_due'],
  async (event, tools) => {
    const found = await tools.db.payments.find(event.paymentId);
    if (!found) throw new Error('an event names a payment that is not there');
    const mayMove = isUnpaid(found) || found.state === 'paid' || found.state === 'refunding';
    if (!mayMove) return;
    const provider = await tools.runtime.ports.payment();
    await closeOrSettle(found, provider, tools);
    const payment = await change(tools, found.id, (it, now) => refundStarted(it, REASON[event.type], now));
    if (payment.state !== 'refunding') return;
    try {
      const refund = await provider.refund(refundOf(payment, tools.runtime.ports.notifyUrl));
      await change(tools, payment.id, (it, now) => refundSettled(it, refund, now));
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      // An empty merchant account, say: asking each minute does not fill it. The reconciling timer asks ever less often.
      tools.runtime.log({ level: 'error', event: 'refund.refused', fault: faultOf(error) });
    }
  },
);
