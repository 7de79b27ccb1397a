import * as z from 'zod/mini';
import { ConsultationId, PatientId, StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { typedText } from '../../kernel/text';
import { DAY_MS, HOUR_MS, Instant } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';

/** Whoever can be let into a case that is not theirs: somebody who treats. */
export const EMERGENCY_ROLES = ['doctor'] as const;

/** An emergency opens a case for this long. */
export const GRANT_MS = HOUR_MS;

/** Why a case is opened, in words that the patient will read. */
export const GrantReason = typedText(10, 500);

/** 核实结论: whether the emergency was one. Said once, by the security administrator, with why. */
export const GrantVerdict = z.enum(['justified', 'not_justified']);
export type GrantVerdict = z.infer<typeof GrantVerdict>;

/** 紧急查阅 as stored: who opened which case, why, and until when; and what was found of it afterwards. */
export const AccessGrant = z.object({
  id: z.string(),
  consultationId: ConsultationId,
  /** Whose key seals the reason. */
  patientId: PatientId,
  /** Grants of the quality office are from before it could open none any more. */
  role: z.enum([...EMERGENCY_ROLES, 'quality']),
  actorId: z.string(),
  reason: z.string(),
  at: Instant,
  until: Instant,
  verdict: z.optional(GrantVerdict),
  verdictBy: z.optional(StaffId),
  verdictAt: z.optional(Instant),
  verdictReason: z.optional(z.string()),
});
export type AccessGrant = z.infer<typeof AccessGrant>;

/** True while the emergency lasts. */
export const isOpen = ({ at, until }: Pick<AccessGrant, 'at' | 'until'>, now: number): boolean =>
  at <= now && now < until;

/** Emergencies of one person in a day: more than these are not one person's emergencies. */
export const GRANTS_A_DAY = 5;
/** Whoever opened a case without need opens none for so long. */
export const BARRED_MS = 90 * DAY_MS;

/** 滥用: undefined while somebody may still open cases in emergencies. `before` are theirs of the last `BARRED_MS`. */
export function whyBarred(
  before: readonly AccessGrant[],
  now: number,
): 'access.barred' | 'access.too_many' | undefined {
  if (before.some(({ verdict, verdictAt = 0 }) => verdict === 'not_justified' && now < verdictAt + BARRED_MS))
    return 'access.barred';
  return before.filter(({ at }) => now < at + DAY_MS).length >= GRANTS_A_DAY ? 'access.too_many' : undefined;
}

/** 核实: once, and never by whoever opened the case. */
export function judge(
  grant: AccessGrant | undefined,
  { verdict, reason, by, now }: { verdict: GrantVerdict; reason: string; by: StaffId; now: number },
): Result<AccessGrant, 'access.not_found' | 'access.decided'> {
  if (!grant || grant.actorId === (by as string)) return reject('access.not_found');
  if (grant.verdict !== undefined) return reject('access.decided');
  return ok({ ...grant, verdict, verdictBy: by, verdictAt: now, verdictReason: reason });
}

type Asked = {
  readonly id: string;
  readonly actorId: string;
  readonly reason: string;
  /** What this person opened in the last `BARRED_MS`. */
  readonly before: readonly AccessGrant[];
  readonly now: number;
};

type Refusal =
  'consultation.not_found' | 'access.not_needed' | 'access.restricted' | 'access.barred' | 'access.too_many';

/** 紧急查阅: opens a case of somebody else, for an hour, with a reason. What law has closed stays closed. */
export function breakGlass(
  consultation: Consultation | undefined,
  { id, actorId, reason, before, now }: Asked,
): Result<AccessGrant, Refusal> {
  if (!consultation || consultation.waitingSince === undefined) return reject('consultation.not_found');
  if (consultation.doctorId === actorId) return reject('access.not_needed');
  if (consultation.restrictedAt !== undefined) return reject('access.restricted');
  const barred = whyBarred(before, now);
  if (barred) return reject(barred);
  const { id: consultationId, patientId } = consultation;
  return ok({
    id,
    consultationId,
    patientId,
    role: 'doctor',
    actorId,
    reason,
    at: now,
    until: now + GRANT_MS,
  });
}
