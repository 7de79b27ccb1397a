import * as z from 'zod/mini';
import { ConsultationId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { typedText } from '../../kernel/text';
import { HOUR_MS, Instant } from '../../kernel/time';
import type { Consultation } from '../consultation/consultation';

/** Whoever can be let into a case that is not theirs. */
export const EMERGENCY_ROLES = ['doctor', 'quality'] as const;

/** An emergency opens a case for this long. */
export const GRANT_MS = HOUR_MS;

/** Why a case is opened, in words that the patient will read. */
export const GrantReason = typedText(10, 500);

/** 紧急查阅 as stored: who opened which case, why, and until when. Never changed. */
export const AccessGrant = z.object({
  id: z.string(),
  consultationId: ConsultationId,
  /** Whose key seals the reason. */
  patientId: PatientId,
  role: z.enum(EMERGENCY_ROLES),
  actorId: z.string(),
  reason: z.string(),
  at: Instant,
  until: Instant,
});
export type AccessGrant = z.infer<typeof AccessGrant>;

/** True while the emergency lasts. */
export const isOpen = ({ at, until }: Pick<AccessGrant, 'at' | 'until'>, now: number): boolean =>
  at <= now && now < until;

type Asked = {
  readonly id: string;
  readonly role: AccessGrant['role'];
  readonly actorId: string;
  readonly reason: string;
  readonly now: number;
};

/** 紧急查阅: opens a case of somebody else, for an hour, with a reason. What law has closed stays closed. */
export function breakGlass(
  consultation: Consultation | undefined,
  { id, role, actorId, reason, now }: Asked,
): Result<AccessGrant, 'consultation.not_found' | 'access.not_needed' | 'access.restricted'> {
  if (!consultation || consultation.waitingSince === undefined) return reject('consultation.not_found');
  if (role === 'doctor' && consultation.doctorId === actorId) return reject('access.not_needed');
  if (consultation.restrictedAt !== undefined) return reject('access.restricted');
  const { id: consultationId, patientId } = consultation;
  return ok({ id, consultationId, patientId, role, actorId, reason, at: now, until: now + GRANT_MS });
}
