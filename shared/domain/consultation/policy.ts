import * as z from 'zod/mini';
import type { ActorOf } from '../../kernel/actor';
import { maskName } from '../../kernel/mask';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';

/** Whoever takes part in a consultation. */
export type Participant = ActorOf<['patient', 'doctor']>;

/** True once the fee was paid and the case came to the doctor; before that it is the patient's alone. */
export const hasReachedDoctor = (consultation: Consultation): boolean =>
  consultation.waitingSince !== undefined;

/** 负责医生: the doctor who was asked, who took the question, or to whom the case was handed over. */
const isResponsible = ({ doctorId }: Consultation, actor: ActorOf<['doctor']>): boolean =>
  doctorId === actor.id;

/** 团队成员 of the team that was asked, but for the one who is responsible. */
export const isTeamMember = ({ team, doctorId }: Consultation, actor: ActorOf<['doctor']>): boolean =>
  doctorId !== actor.id && team?.memberIds.includes(actor.id) === true;

/** True while a case is open to the doctors it came to: paid, and not restricted. */
const isOpenToDoctors = (consultation: Consultation): boolean =>
  hasReachedDoctor(consultation) && consultation.restrictedAt === undefined;

/** The account that asked sees its case; the doctor or team asked sees it once it has been paid, until it is restricted. */
export const maySee = (consultation: Consultation, actor: Participant): boolean =>
  actor.role === 'patient'
    ? consultation.accountId === actor.id
    : (isResponsible(consultation, actor) || isTeamMember(consultation, actor)) &&
      isOpenToDoctors(consultation);

/** The responsible doctor alone diagnoses, signs, prescribes and ends a case; the others of a team look and answer. */
export const mayTreat = (consultation: Consultation, actor: Participant): boolean =>
  actor.role === 'doctor' && isResponsible(consultation, actor) && isOpenToDoctors(consultation);

/** The case if this actor may see it; what belongs to others does not exist for them. */
export const seenBy = (
  consultation: Consultation | undefined,
  actor: Participant,
): Result<Consultation, 'consultation.not_found'> =>
  consultation && maySee(consultation, actor) ? ok(consultation) : reject('consultation.not_found');

/** The case if this doctor treats in it: to whoever may only look it says so, to all others it does not exist. */
export const treatedBy = (
  consultation: Consultation | undefined,
  actor: ActorOf<['doctor']>,
): Result<Consultation, 'consultation.not_found' | 'consultation.not_responsible'> => {
  const found = seenBy(consultation, actor);
  if (!found.ok) return found;
  return mayTreat(found.value, actor) ? found : reject('consultation.not_responsible');
};

/** The patient's name in lists: whole for who asked, and for doctors from the acceptance on; nobody needs it to choose. */
export const nameFor = (
  { patient, acceptedAt }: Consultation,
  { role }: Pick<Participant, 'role'>,
): string => (role === 'patient' || acceptedAt !== undefined ? patient.name : maskName(patient.name));

/** 权限 of somebody in a case as it stands now. The server decides by the same sentences; a screen shows what they allow. */
export const Powers = z.object({
  /** Is responsible: reads draft and record, whatever the state. */
  treats: z.boolean(),
  accept: z.boolean(),
  write: z.boolean(),
  openEvidence: z.boolean(),
  /** Record, diagnosis, prescription, ending, asking colleagues. */
  treat: z.boolean(),
  cancel: z.boolean(),
});
export type Powers = z.infer<typeof Powers>;

/** What this actor may do in a case that they see. */
export function powersOf(consultation: Consultation, actor: Participant): Powers {
  const { state, evidence } = consultation;
  const treats = mayTreat(consultation, actor);
  const isGoingOn = state === 'in_progress';
  return {
    treats,
    accept: actor.role === 'doctor' && consultationLifecycle.allows(state, 'accept'),
    write: isGoingOn && (actor.role === 'doctor' || consultation.consentEndedAt === undefined),
    openEvidence: treats && evidence?.openedAt === undefined && (isGoingOn || state === 'waiting'),
    treat: treats && isGoingOn,
    cancel: actor.role === 'patient' && consultationLifecycle.allows(state, 'cancel'),
  };
}

/** The account of whoever acts, in either mode. */
export const accountOf = (actor: Participant) => (actor.role === 'patient' ? actor.id : actor.accountId);
