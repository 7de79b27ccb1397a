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
  'actor.session_revoked',
  'actor.session_unknown',
  'actor.logged_out',
  'actor.out_of_office',
  'actor.unknown',
  'request.key_reused',
  'access.broken',
  'request.identity_claimed',
  'request.not_theirs',
  'picture.not_yours',
  'id_number.malformed',
  'id_number.bad_checksum',
  'id_number.impossible_day',
  'id_number.born_in_future',
  'id_number.birthday_differs',
  'id_number.sex_differs',
  'verification.limit_reached',
  'id_card.limit_reached',
  'patient.born_in_future',
  'patient.too_old',
  'guardian.consent_missing',
  'guardian.absent',
  'proxy.confirmation_wrong',
  'doctor.face_check_failed',
  'doctor.face_check_tries_used',
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

/** As what a refusal is counted, if at all. What is not there, and what is somebody else's, is answered alike. */
export function countedAs(code: string): SecurityCode | undefined {
  if (code.endsWith('.not_found')) return 'request.not_theirs';
  return SECURITY_CODES.find((it) => it === code);
}

/** Everybody's session ends some time, and a page may be old: only many such answers in one minute say something. */
const SAID_BY_MANY: readonly SecurityCode[] = ['actor.session_over', 'request.not_theirs'];
const BURST = 8;
const RARER = 4;

/** Whether this many in a minute are written down: the first, the fourth, the sixteenth … */
export function isWritten(code: SecurityCode, count: number): boolean {
  let next = SAID_BY_MANY.includes(code) ? BURST : 1;
  while (next < count) next *= RARER;
  return next === count;
}
