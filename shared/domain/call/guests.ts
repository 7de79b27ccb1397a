import type { AccountId, GuestId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { MINUTE_MS } from '../../kernel/time';
import type { Consultation, Side } from '../consultation/consultation';
import type { Patient } from '../patient/patient';
import { left } from './presence';
import { userIdOf, type Call, type Guest, type GuestKind } from './call';
import { isPresent } from './enter';
import { isInvited, mayAnswer, maySendAway, mayTakeCode, stateOfGuest, type Invited } from './policy';

/** A code lets somebody in for so long after it was made (ms). */
export const CODE_MS = 15 * MINUTE_MS;
/** Asked for or in the room at once; at the vendor each costs a stream. */
export const MAX_GUESTS = 3;

/** Who somebody means to invite. */
export type Wish = {
  readonly kind: GuestKind;
  /** Typed; for family the name of the verified person counts. */
  readonly name?: string | undefined;
  readonly patientId?: PatientId | undefined;
};

/** A 第三方 as the policy reads them. */
const invited = (guest: Guest): Invited => ({ state: stateOfGuest(guest), askedBy: guest.askedBy });

const replaced = (call: Call, guest: Guest): Call => ({
  ...call,
  guests: call.guests.map((it) => (it.id === guest.id ? guest : it)),
});

const open = ({ state, channel }: Pick<Consultation, 'state' | 'channel'>): boolean =>
  channel !== 'text' && (state === 'waiting' || state === 'in_progress');

/** 邀请第三方. Family are verified persons of the account that asked; whoever else comes is named by whoever invites. */
export function invite(
  call: Call,
  consultation: Consultation,
  wish: Wish,
  facts: { readonly id: GuestId; readonly by: Side; readonly person: Patient | undefined },
  now: number,
): Result<
  { call: Call; guest: Guest },
  | 'consultation.not_open'
  | 'guest.family_by_patient'
  | 'guest.person_unverified'
  | 'guest.name_missing'
  | 'guest.too_many'
> {
  if (!open(consultation)) return reject('consultation.not_open');
  const { kind } = wish;
  const { person, by, id } = facts;
  if (kind === 'family' && by !== 'patient') return reject('guest.family_by_patient');
  const isKnown = person !== undefined && person.accountId === consultation.accountId && !person.removed;
  if (kind === 'family' && (!isKnown || person.verifiedAt === undefined))
    return reject('guest.person_unverified');
  const name = kind === 'family' ? person?.name : wish.name;
  if (!name) return reject('guest.name_missing');
  if (call.guests.map(invited).filter(isInvited).length >= MAX_GUESTS) return reject('guest.too_many');
  const of = kind === 'family' && person ? { patientId: person.id } : {};
  const guest: Guest = { id, kind, name, ...of, askedBy: by, askedAt: now };
  return ok({ call: { ...call, guests: [...call.guests, guest] }, guest });
}

/** 同意或不同意第三方 by the side that did not ask. */
export function answerGuest(
  call: Call,
  guestId: GuestId,
  { by, agrees }: { readonly by: Side; readonly agrees: boolean },
  now: number,
): Result<{ call: Call; guest: Guest }, 'guest.not_found' | 'guest.not_yours_to_answer' | 'guest.answered'> {
  const found = call.guests.find(({ id }) => id === guestId);
  if (!found) return reject('guest.not_found');
  if (found.askedBy === by) return reject('guest.not_yours_to_answer');
  if (!mayAnswer(invited(found), by)) return reject('guest.answered');
  const guest = { ...found, ...(agrees ? { agreedAt: now } : { declinedAt: now }) };
  return ok({ call: replaced(call, guest), guest });
}

/** 邀请码: made when both sides have agreed; a new one takes the place of the one before. */
export function issueCode(
  call: Call,
  guestId: GuestId,
  { by, digest }: { readonly by: Side; readonly digest: string },
  now: number,
): Result<
  { call: Call; until: number },
  'guest.not_found' | 'guest.not_yours' | 'guest.not_agreed' | 'guest.joined'
> {
  const found = call.guests.find(({ id }) => id === guestId);
  if (!found || !isInvited(invited(found))) return reject('guest.not_found');
  if (found.askedBy !== by) return reject('guest.not_yours');
  if (!mayTakeCode(invited(found), by))
    return reject(found.joinedAt === undefined ? 'guest.not_agreed' : 'guest.joined');
  const until = now + CODE_MS;
  return ok({ call: replaced(call, { ...found, code: { digest, until } }), until });
}

/** 凭邀请码进入: once, in its time, and by nobody who is in the room already. */
export function join(
  call: Call | undefined,
  consultation: Consultation | undefined,
  { digest, accountId }: { readonly digest: string; readonly accountId: AccountId },
  now: number,
): Result<
  { call: Call; guest: Guest },
  | 'invitation.invalid'
  | 'invitation.used'
  | 'invitation.expired'
  | 'invitation.own_case'
  | 'consultation.not_open'
> {
  const found = call?.guests.find(({ code }) => code?.digest === digest);
  if (!call || !consultation || !found || found.removedAt !== undefined) return reject('invitation.invalid');
  if (found.joinedAt !== undefined) return reject('invitation.used');
  if (now >= (found.code?.until ?? 0)) return reject('invitation.expired');
  const isOwn = consultation.accountId === accountId || consultation.doctorAccountId === accountId;
  const isIn = call.guests.some((it) => it.accountId === accountId && isPresent(it));
  if (isOwn || isIn) return reject('invitation.own_case');
  if (!open(consultation)) return reject('consultation.not_open');
  const guest = { ...found, accountId, joinedAt: now };
  return ok({ call: replaced(call, guest), guest });
}

/** 移出第三方: either side, at once, and without a reason. */
export function removeGuest(
  call: Call,
  guestId: GuestId,
  now: number,
): Result<{ call: Call; userId: string; guest: Guest }, 'guest.not_found'> {
  const found = call.guests.find(({ id }) => id === guestId);
  if (!found || !maySendAway(invited(found))) return reject('guest.not_found');
  const { code: _, ...kept } = found;
  const guest = { ...kept, removedAt: now };
  const userId = userIdOf(call.id, { guestId });
  const gone = left(replaced(call, guest), userId, now);
  return ok({ call: gone.ok ? gone.value.call : replaced(call, guest), userId, guest });
}
