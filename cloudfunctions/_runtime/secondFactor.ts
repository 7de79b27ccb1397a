import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every authenticator app has it: SHA-1, six digits, thirty seconds. */
const PERIOD_S = 30;
const ISSUER = '问诊管理台';

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), digits: 6, period: PERIOD_S });

/** A fresh shared secret, 160 bits in base32. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** `otpauth://…`, as an authenticator app reads it from a QR code. */
export const otpauthUri = (secret: string, loginName: string): string => totpOf(secret, loginName).toString();

/** The time step a code belongs to, one before and after the clock's own allowed; undefined when it is none of them. */
export function stepOf(secret: string | undefined, code: string, now: number): number | undefined {
  if (secret === undefined || !/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / 1000 / PERIOD_S) + delta;
}
