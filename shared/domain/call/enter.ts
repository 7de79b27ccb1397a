import type { AccountId, DeviceId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import { maySee, type Participant } from '../consultation/policy';
import { mayAnswer, type Practice } from '../doctor/fitness';
import type { Licence } from '../licence/licence';
import { licensed } from '../licence/licensed';
import { userIdOf, type Call, type Guest, type Member } from './call';
import { roomOpen, type Window, type WindowRefusal } from './window';

/** A ticket is for coming in, and for coming back after a broken line: it is good for so long (s). */
export const TICKET_SECONDS = 10 * 60;

/** What TRTC lets a user do in a room, bit by bit: make it, enter, send and hear sound, send and see pictures. */
const SOUND = 1 + 2 + 4 + 8;
const PICTURES = 16 + 32;

/** What somebody is let in with. */
export type Pass = {
  readonly userId: string;
  readonly privileges: number;
  readonly seconds: number;
  readonly window: Window;
};

/** 第三方 who have come and have not been sent away. */
export const isPresent = ({ joinedAt, removedAt }: Guest): boolean =>
  joinedAt !== undefined && removedAt === undefined;

/** The guest that this account has come as; whoever was sent away and asked again has come anew. */
export function guestOf(call: Call | undefined, accountId: AccountId): Guest | undefined {
  const came = call?.guests.filter((it) => it.accountId === accountId && it.joinedAt !== undefined);
  return came?.find(isPresent) ?? came?.at(-1);
}

/** Who somebody is in the room of a case; for everybody else the case does not exist. */
export function memberFor(
  consultation: Consultation | undefined,
  call: Call | undefined,
  actor: Participant,
): Result<{ consultation: Consultation; member: Member }, 'consultation.not_found' | 'guest.removed'> {
  if (!consultation) return reject('consultation.not_found');
  if (maySee(consultation, actor)) return ok({ consultation, member: { side: actor.role } });
  const guest = actor.role === 'patient' ? guestOf(call, actor.id) : undefined;
  if (!guest) return reject('consultation.not_found');
  if (guest.removedAt !== undefined) return reject('guest.removed');
  return ok({ consultation, member: { guestId: guest.id } });
}

/**
 * 进入诊室. Nobody is let in where the hospital may not treat; a doctor has accepted first, for else the visit would be over and
 * its fee go back in the middle of it, and must have been seen before the camera of this very device today.
 */
export function enter(
  consultation: Consultation,
  member: Member,
  {
    doctor,
    deviceId,
    licences,
  }: {
    readonly doctor: Practice | undefined;
    readonly deviceId: DeviceId | undefined;
    readonly licences: readonly Licence[];
  },
  now: number,
): Result<
  Pass,
  | WindowRefusal
  | 'consultation.not_accepted'
  | 'consent.withdrawn'
  | 'institution.not_licensed'
  | 'doctor.not_qualified'
  | 'doctor.face_check_missing'
> {
  const open = roomOpen(consultation, now);
  if (!open.ok) return open;
  const isDoctor = 'side' in member && member.side === 'doctor';
  if (isDoctor && consultation.state === 'waiting') return reject('consultation.not_accepted');
  if (consultation.consentEndedAt !== undefined) return reject('consent.withdrawn');
  const treated = licensed(licences, consultation.departmentCode, now);
  if (!treated.ok) return treated;
  if (isDoctor) {
    const fit = mayAnswer(doctor, deviceId, now);
    if (!fit.ok) return fit;
  }
  const left = Math.ceil((open.value.closesAt - now) / 1000);
  return ok({
    userId: userIdOf(consultation.id, member),
    privileges: consultation.channel === 'video' ? SOUND + PICTURES : SOUND,
    seconds: Math.min(TICKET_SECONDS, left),
    window: open.value,
  });
}
