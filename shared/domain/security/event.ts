import * as z from 'zod/mini';
import { Instant } from '../../kernel/time';

/** Refusals, the locking of an account and the opening of a case in an emergency, that the security administrator looks at. */
export const SECURITY_CODES = [
  'staff.wrong_credentials',
  'staff.locked',
  'staff.locked_out',
  'staff.activation_invalid',
  'signature.pin_wrong',
  'signature.locked',
  'signature.locked_out',
  'actor.forbidden',
  'actor.session_over',
  'actor.unknown',
  'request.key_reused',
  'access.broken',
] as const;
export const SecurityCode = z.enum(SECURITY_CODES);
export type SecurityCode = z.infer<typeof SecurityCode>;

/** 安全事件: what one instance has refused one caller in one minute, never what was typed. */
export const SecurityEvent = z.object({
  id: z.string(),
  /** The first of that minute, and the last that was written down. */
  at: Instant,
  lastAt: Instant,
  code: SecurityCode,
  /** As whom it was asked; absent where nobody could be made out. */
  role: z.optional(z.string()),
  /** Id of who asked; of the person whose name was typed; of the session; `others` when there were too many. */
  subject: z.string(),
  /** What was asked for first. */
  action: z.optional(z.string()),
  /** So many at least while the minute lasts: it is written down ever more rarely, and put right when the minute is over. */
  count: z.int(),
});
export type SecurityEvent = z.infer<typeof SecurityEvent>;

/** True for a refusal that belongs here. */
export const isSecurityCode = (code: string): code is SecurityCode =>
  (SECURITY_CODES as readonly string[]).includes(code);

/** Everybody's session ends some time: only many such answers in one minute say something. */
const BURST = 8;
const RARER = 4;

/** Whether this many in a minute are written down: the first, the fourth, the sixteenth … */
export function isWritten(code: SecurityCode, count: number): boolean {
  let next = code === 'actor.session_over' ? BURST : 1;
  while (next < count) next *= RARER;
  return next === count;
}
