import { MINUTE_MS } from '../../kernel/time';
import { missedFrom } from '../appointment/appointment';
import { talkMark } from '../audit/chain';
import type { DomainEvent } from '../audit/audit';
import { talkKeptUntil } from '../retention/retention';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type MessageFacts, type Place } from './send';

/** 答复期限: whoever has accepted says something as soon again as the accepting was promised; at a visit, until it is over. */
export const answerBy = ({
  acceptedAt,
  promiseMinutes,
  appointment,
}: Pick<Consultation, 'acceptedAt' | 'promiseMinutes' | 'appointment'>): number | undefined =>
  appointment
    ? Math.max(appointment.until, missedFrom(appointment))
    : acceptedAt && acceptedAt + promiseMinutes * MINUTE_MS;

/**
 * True once a doctor of the case has said something, or has judged the papers of a 复诊, which the patient reads as well. What
 * was all taken back again is no answer.
 */
export const hasAnswered = (
  { evidence }: Consultation,
  { said }: Pick<Place, 'said'>,
  isTakenBack = false,
): boolean => (said.doctor > 0 && !isTakenBack) || evidence?.judgedAt !== undefined;

/**
 * 接诊后没有回复: accepting is no answer, so the promise is broken all the same and the fee goes back. `didElse` is whatever
 * else a doctor did for the patient: a prescription, or being in the room of a visit. Undefined when there is nothing to do.
 */
export function fallSilent(
  consultation: Consultation,
  {
    place,
    didElse,
    isTakenBack,
    ...facts
  }: MessageFacts & {
    readonly place: Place;
    readonly didElse: boolean;
    /** Nothing that a doctor has said stands any more. */
    readonly isTakenBack: boolean;
  },
): { consultation: Consultation; line: Message; event: DomainEvent } | undefined {
  const by = answerBy(consultation);
  if (!consultationLifecycle.allows(consultation.state, 'fall_silent')) return undefined;
  if (by === undefined || facts.now < by) return undefined;
  if (didElse || hasAnswered(consultation, place, isTakenBack)) return undefined;
  const line = closingLine(consultation, place, facts);
  const { lookAt: _, ...rest } = consultation;
  const { id: consultationId, doctorId, paymentId } = consultation;
  return {
    consultation: {
      ...rest,
      state: 'expired',
      endedAt: facts.now,
      eraseTalkAt: talkKeptUntil(facts.now),
      lastSeq: line.seq,
      said: line.said,
      talk: talkMark(line.seq, line.hash),
    },
    line,
    event: { type: 'consultation.expired', consultationId, doctorId, paymentId },
  };
}
