import * as z from 'zod/mini';

/** 签名口令: six digits that its owner alone knows; kept nowhere. */
export const Pin = z.string().check(z.regex(/^\d{6}$/));
export type Pin = z.infer<typeof Pin>;

/** True for what is tried first: one digit six times, or six in a row. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((it, n) => Number(it) - Number(pin[n])));
  return steps.size === 1 && Math.abs([...steps][0]!) <= 1;
}
