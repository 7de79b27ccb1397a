import type { ActorOf } from '../../kernel/actor';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from './consultation';

/** Whoever takes part in a consultation. */
export type Participant = ActorOf<['patient', 'doctor']>;

/** True once the fee was paid and the case came to the doctor; before that it is the patient's alone. */
export const hasReachedDoctor = (consultation: Consultation): boolean =>
  consultation.waitingSince !== undefined;

/** The account that asked sees its case; the doctor asked sees it once it has been paid, until it is restricted. */
export const maySee = (consultation: Consultation, actor: Participant): boolean =>
  actor.role === 'patient'
    ? consultation.accountId === actor.id
    : (consultation.doctorId === actor.id || consultation.team?.memberIds.includes(actor.id) === true) &&
      hasReachedDoctor(consultation) &&
      consultation.restrictedAt === undefined;

/** The case if this actor may see it; what belongs to others does not exist for them. */
export const seenBy = (
  consultation: Consultation | undefined,
  actor: Participant,
): Result<Consultation, 'consultation.not_found'> =>
  consultation && maySee(consultation, actor) ? ok(consultation) : reject('consultation.not_found');

/** The account of whoever acts, in either mode. */
export const accountOf = (actor: Participant) => (actor.role === 'patient' ? actor.id : actor.accountId);
