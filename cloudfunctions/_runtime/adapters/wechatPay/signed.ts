import type { WechatPayConfig } from './config';

const MAX_SKEW_SECONDS = 300;

/** An answer's or a notification's body and what vouches for it. */
export type Signed = {
  readonly timestamp: string;
  readonly nonce: string;
  readonly serial: string;
  readonly signature: string;
  readonly body: string;
};

export const signedParts = (header: (name: string) => string | undefined, body: string): Signed => ({
  timestamp: header('wechatpay-timestamp') ?? '',
  nonce: header('wechatpay-nonce') ?? '',
  serial: header('wechatpay-serial') ?? '',
  signature: header('wechatpay-signature') ?? '',
  body,
});

/** True when it was signed within five minutes of now. */
export function isRecent({ timestamp }: Signed, { now = Date.now }: Pick<WechatPayConfig, 'now'>): boolean {
  return Math.abs(now() / 1000 - Number(timestamp || NaN)) <= MAX_SKEW_SECONDS;
}
