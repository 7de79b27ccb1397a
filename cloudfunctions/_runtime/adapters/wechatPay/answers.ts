import * as z from 'zod/mini';

const amount = z.object({ total: z.int(), refund: z.optional(z.int()) });

/** 查询订单 and the content of TRANSACTION.SUCCESS. */
export const transactionAnswer = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR']),
  transaction_id: z.optional(z.string()),
  success_time: z.optional(z.string()),
  payer: z.optional(z.object({ openid: z.optional(z.string()) })),
  amount: z.optional(amount),
});

export const refundAnswer = z.object({
  refund_id: z.string(),
  status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']),
  success_time: z.optional(z.string()),
});

/** The content of REFUND.*: it has `refund_status` where the interface has `status`. */
export const refundNotice = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  refund_id: z.string(),
  refund_status: z.enum(['SUCCESS', 'CLOSED', 'ABNORMAL', 'PROCESSING']),
  success_time: z.optional(z.string()),
  amount: z.object({ total: z.int(), refund: z.int() }),
});

export const notificationEnvelope = z.object({
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    associated_data: z.optional(z.string()),
    nonce: z.string(),
  }),
});

export const vendorError = z.object({ code: z.string(), message: z.optional(z.string()) });
export const jsapiAnswer = z.object({ package: z.string() });
