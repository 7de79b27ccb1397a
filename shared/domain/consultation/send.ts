import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation, Side } from './consultation';
import type { Message, MessageDraft } from './message';

/** Up to where a conversation has come: the case says so, or its newest message where the case lags behind. */
export type Place = Pick<Consultation, 'lastSeq' | 'said'>;

/** The place that a message has reached. */
export const placeOf = ({ seq, said }: Message): Place => ({ lastSeq: seq, said });

/** 发消息: the message with the next number. The id is one per press; two presses cannot have one number. */
export function send(
  id: string,
  body: MessageDraft,
  from: Side,
  consultation: Consultation,
  place: Place,
  now: number,
): Result<Message, 'consultation.not_in_progress'> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  const said = { ...place.said, [from]: place.said[from] + 1 };
  const { id: consultationId, patientId } = consultation;
  return ok({ id, consultationId, patientId, seq: place.lastSeq + 1, from, body, sentAt: now, said });
}

/**
 * The last line of a conversation. It takes a number as every message does, so that a message sent in the same moment
 * is either before it or refused.
 */
export const closingLine = (
  id: string,
  { id: consultationId, patientId }: Consultation,
  { lastSeq, said }: Place,
  now: number,
): Message => ({
  id,
  consultationId,
  patientId,
  seq: lastSeq + 1,
  from: 'doctor',
  body: { kind: 'closed' },
  sentAt: now,
  said,
});

/** What the case says of its conversation after a message. Each of these numbers only grows. */
export const advancedBy = ({ seq, sentAt, from, said }: Message) => ({
  lastSeq: seq,
  lastMessageAt: sentAt,
  [`said.${from}`]: said[from],
});
