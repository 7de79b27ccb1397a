import type { DoctorId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { MINUTE_MS } from '../../kernel/time';
import { commitmentOf, hashInMark, messageHash, talkMark } from '../audit/chain';
import type { Consultation, Side } from './consultation';
import type { Message, MessageDraft } from './message';
import { isTeamMember, type Participant } from './policy';

/** Up to where a conversation has come: the case says so, or its newest message where the case lags behind. */
export type Place = Pick<Consultation, 'lastSeq' | 'said' | 'talk'>;

/** What a new message needs besides its text: an id that is one per press, a salt that is nobody's to guess. */
export type MessageFacts = {
  readonly id: string;
  readonly salt: string;
  readonly now: number;
  readonly digestOf: (value: unknown) => string;
  /** Who of a team writes, where it is not the responsible doctor. */
  readonly authorId?: DoctorId | undefined;
};

/** Who writes, where that is not clear from the side alone. */
export const authorOf = (consultation: Consultation, actor: Participant): { authorId?: DoctorId } =>
  actor.role === 'doctor' && isTeamMember(consultation, actor) ? { authorId: actor.id } : {};

/** The place that a message has reached. */
export const placeOf = ({ seq, said, hash }: Message): Place => ({
  lastSeq: seq,
  said,
  talk: talkMark(seq, hash),
});

/** The next link of a conversation. Its number can be taken once. */
function next(
  { id: consultationId, patientId }: Consultation,
  place: Place,
  { from, body, said }: Pick<Message, 'from' | 'body' | 'said'>,
  { id, salt, now: sentAt, digestOf, authorId }: MessageFacts,
): Message {
  const seq = place.lastSeq + 1;
  const commitment = commitmentOf(body, salt, digestOf);
  const link = {
    ...{ consultationId, seq, from, sentAt, said, commitment, prev: hashInMark(place.talk) },
    ...(authorId !== undefined && { authorId }),
  };
  return { ...link, id, patientId, body, salt, hash: messageHash(link, digestOf) };
}

/** 轮次与时长 as ordered bind the patient; the doctor may always answer. */
function whyNoMore(
  { rounds, talkMinutes, acceptedAt }: Consultation,
  { said }: Place,
  now: number,
): 'consultation.rounds_used' | 'consultation.time_over' | undefined {
  if (rounds !== undefined && said.patient >= rounds) return 'consultation.rounds_used';
  if (talkMinutes === undefined || acceptedAt === undefined) return undefined;
  return now >= acceptedAt + talkMinutes * MINUTE_MS ? 'consultation.time_over' : undefined;
}

/** 发消息: the message with the next number. Two presses cannot have one number. */
export function send(
  body: MessageDraft,
  from: Side,
  consultation: Consultation,
  place: Place,
  facts: MessageFacts,
): Result<
  Message,
  | 'consultation.not_in_progress'
  | 'consent.withdrawn'
  | 'consultation.rounds_used'
  | 'consultation.time_over'
  | 'message.not_found'
> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  // The doctor may still say where to go.
  if (from === 'patient' && consultation.consentEndedAt !== undefined) return reject('consent.withdrawn');
  const over = from === 'patient' && whyNoMore(consultation, place, facts.now);
  if (over) return reject(over);
  if (body.kind === 'text' && (body.replyTo ?? 0) > place.lastSeq) return reject('message.not_found');
  const said = { ...place.said, [from]: place.said[from] + 1 };
  return ok(next(consultation, place, { from, body, said }, facts));
}

/** A line that is no message: it takes a number and counts for nobody as unread. */
export const lineOf = (
  consultation: Consultation,
  place: Place,
  from: Side,
  body: Message['body'],
  facts: MessageFacts,
): Message => next(consultation, place, { from, body, said: place.said }, facts);

/**
 * The last line of a conversation. It takes a number as every message does, so that a message sent in the same moment
 * is either before it or refused.
 */
export const closingLine = (consultation: Consultation, place: Place, facts: MessageFacts): Message =>
  lineOf(consultation, place, 'doctor', { kind: 'closed' }, facts);

/** What the case says of its conversation after a message. Each of these only grows. */
export const advancedBy = ({ seq, sentAt, from, said, hash }: Message) => ({
  lastSeq: seq,
  lastMessageAt: sentAt,
  [`said.${from}`]: said[from],
  talk: talkMark(seq, hash),
});
