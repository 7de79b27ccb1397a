import * as z from 'zod/mini';
import { ForgedNotification, type PaymentNotification } from '../../ports/payment';
import { notificationEnvelope, refundNotice, transactionAnswer } from './answers';
import type { Client } from './client';
import type { WechatPayConfig } from './config';
import { orderOf, timeOf } from './orders';
import { isRecent, signedParts } from './signed';

/** Believes a notification only when it is recent, signed by the provider, and about this merchant. */
export async function readNotification(
  client: Client,
  config: WechatPayConfig,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
): Promise<PaymentNotification> {
  const signed = signedParts((name) => headers[name], rawBody);
  if (!isRecent(signed, config)) throw new ForgedNotification('signed too long ago');
  if (!(await client.isFromProvider(signed))) throw new ForgedNotification('signature does not verify');
  try {
    return contentOf(client, config, rawBody);
  } catch (error) {
    throw error instanceof ForgedNotification
      ? error
      : new ForgedNotification('unreadable', { cause: error });
  }
}

function contentOf(client: Client, config: WechatPayConfig, rawBody: string): PaymentNotification {
  const { event_type: eventType, resource } = z.parse(notificationEnvelope, JSON.parse(rawBody));
  const { ciphertext, associated_data: associated = '', nonce } = resource;
  const content = client.decipher_gcm<unknown>(ciphertext, associated, nonce, config.apiV3Key);
  if (eventType === 'TRANSACTION.SUCCESS') return paid(config, content);
  if (eventType.startsWith('REFUND.')) return refunded(config, content);
  return { kind: 'other', eventType };
}

function paid(config: WechatPayConfig, content: unknown): PaymentNotification {
  const transaction = z.parse(transactionAnswer, content);
  if (transaction.mchid !== config.mchid || transaction.appid !== config.appid) {
    throw new ForgedNotification('about another merchant');
  }
  return { kind: 'paid', order: orderOf(transaction) };
}

function refunded(config: WechatPayConfig, content: unknown): PaymentNotification {
  const notice = z.parse(refundNotice, content);
  if (notice.mchid !== config.mchid) throw new ForgedNotification('about another merchant');
  return {
    kind: 'refund',
    outRefundNo: notice.out_refund_no,
    outTradeNo: notice.out_trade_no,
    state: notice.refund_status,
    refundId: notice.refund_id,
    refundFen: notice.amount.refund,
    totalFen: notice.amount.total,
    ...timeOf('refundedAt', notice.success_time),
  };
}
