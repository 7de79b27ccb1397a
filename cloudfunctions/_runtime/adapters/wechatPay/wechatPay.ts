import * as z from 'zod/mini';
import { ProviderRefused, ProviderUnavailable, type PaymentProvider } from '../../ports/payment';
import { jsapiAnswer, refundAnswer, transactionAnswer, vendorError } from './answers';
import { Client } from './client';
import type { WechatPayConfig } from './config';
import { orderOf, refundOf } from './orders';
import { readNotification } from './readNotification';

type Output = { status: number; data?: unknown; error?: unknown };

/** WeChat Pay v3 behind the payment port. */
export function createWechatPay(config: WechatPayConfig): PaymentProvider {
  const client = new Client(config);
  return {
    async createOrder(order) {
      const output = await client.transactions_jsapi({
        description: order.description,
        out_trade_no: order.outTradeNo,
        time_expire: vendorTime(order.expiresAt),
        notify_url: order.notifyUrl,
        amount: { total: order.feeFen, currency: 'CNY' },
        payer: { openid: order.openid },
      });
      const { package: packed } = believed(jsapiAnswer, output);
      return { prepayId: packed.replace(/^prepay_id=/, '') };
    },

    payParams: (prepayId) => client.payParams(prepayId),

    async queryOrder(outTradeNo) {
      const output = await client.query({ out_trade_no: outTradeNo });
      if (codeOf(output) === 'ORDER_NOT_EXIST') return { state: 'NOT_FOUND', outTradeNo };
      const transaction = believed(transactionAnswer, output);
      if (transaction.out_trade_no !== outTradeNo || transaction.mchid !== config.mchid) {
        throw new ProviderUnavailable('an answer about another order');
      }
      return orderOf(transaction);
    },

    async closeOrder(outTradeNo) {
      const output = await client.close(outTradeNo);
      const code = codeOf(output);
      if (code === 'ORDERPAID') return 'already_paid';
      if (code === 'ORDER_NOT_EXIST') return 'not_found';
      if (code !== undefined && code !== 'ORDER_CLOSED') throw refusalOf(output);
      return 'closed';
    },

    async refund(refund) {
      const output = await client.refunds({
        out_trade_no: refund.outTradeNo,
        out_refund_no: refund.outRefundNo,
        reason: refund.reason,
        notify_url: refund.notifyUrl,
        amount: { refund: refund.refundFen, total: refund.totalFen, currency: 'CNY' },
      });
      return refundOf(believed(refundAnswer, output));
    },

    async queryRefund(outRefundNo) {
      const output = await client.find_refunds(outRefundNo);
      if (codeOf(output) === 'RESOURCE_NOT_EXISTS') return undefined;
      return refundOf(believed(refundAnswer, output));
    },

    readNotification: (headers, rawBody) => readNotification(client, config, headers, rawBody),
  };
}

/** RFC 3339 without fractions, as the vendor asks for. */
const vendorTime = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

function codeOf({ status, error }: Output): string | undefined {
  if (status < 300) return undefined;
  const parsed = z.safeParse(vendorError, error);
  return parsed.success ? parsed.data.code : 'UNKNOWN';
}

function refusalOf(output: Output): ProviderRefused {
  const parsed = z.safeParse(vendorError, output.error);
  return new ProviderRefused(
    output.status,
    codeOf(output) ?? 'UNKNOWN',
    (parsed.success && parsed.data.message) || '',
  );
}

function believed<S extends z.ZodMiniType>(schema: S, output: Output): z.infer<S> {
  if (output.status >= 300) throw refusalOf(output);
  const parsed = z.safeParse(schema, output.data);
  if (!parsed.success) throw new ProviderUnavailable('an answer of another shape', { cause: parsed.error });
  return parsed.data;
}
