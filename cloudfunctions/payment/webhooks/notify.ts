import { settled } from '@shared/domain/payment/order';
import { partSettled } from '@shared/domain/payment/parts';
import { refundNo } from '@shared/domain/payment/payment';
import { refundSettled } from '@shared/domain/payment/refund';
import type { SystemTools } from '../../_runtime/effect';
import {
  ForgedNotification,
  type PaymentNotification,
  type ProviderOrder,
} from '../../_runtime/ports/payment';
import type { Webhook } from '../../_runtime/serve';
import { change, isPaid, OrderMismatch, stage } from '../stage';

type Refunded = Exclude<PaymentNotification, { kind: 'other' | 'paid' }>;

const refused = (statusCode: number, message: string) => ({ statusCode, body: { code: 'FAIL', message } });
const taken = { statusCode: 200, body: { code: 'SUCCESS' } };

/** Takes in what WeChat Pay tells of an order; told twice or late, it changes nothing more. */
const takePaid = (order: ProviderOrder, tools: SystemTools): Promise<void> =>
  tools.step(order.outTradeNo, async ({ tx, now }) => {
    const payment = await tx.payments.find(order.outTradeNo);
    if (!payment) throw new OrderMismatch('no such order');
    if (isPaid(payment, order)) stage(tx, payment, settled(payment, order, now));
  });

/** The same of a refund. */
async function takeRefunded(told: Refunded, tools: SystemTools): Promise<void> {
  const payment = await tools.db.payments.find(told.outTradeNo);
  if (!payment) throw new OrderMismatch('no such order');
  const part = payment.parts?.find(({ no }) => no === told.outRefundNo);
  if (part && told.refundFen === part.fen && told.totalFen === payment.feeFen)
    return void (await change(tools, payment.id, (it, now) => partSettled(it, part.no, told, now)));
  const isWhole = told.refundFen === payment.feeFen && told.totalFen === payment.feeFen;
  if (told.outRefundNo !== refundNo(payment.id) || !isWhole) throw new OrderMismatch(payment.id);
  await change(tools, payment.id, (it, now) => refundSettled(it, told, now));
}

export const notify: Webhook = {
  path: '/payment/notify',
  async handle({ headers, rawBody }, tools) {
    const { log } = tools.runtime;
    try {
      const provider = await tools.runtime.ports.payment();
      const told = await provider.readNotification(headers, rawBody);
      if (told.kind === 'other') return taken;
      await (told.kind === 'paid' ? takePaid(told.order, tools) : takeRefunded(told, tools));
      return taken;
    } catch (error) {
      if (error instanceof ForgedNotification) {
        log({ level: 'warn', event: 'payment.notification_forged' });
        return refused(401, 'signature');
      }
      if (!(error instanceof OrderMismatch)) throw error;
      log({ level: 'error', event: 'payment.notification_mismatch' });
      return refused(409, 'order');
    }
  },
};
