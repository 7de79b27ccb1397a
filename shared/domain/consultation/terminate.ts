import { ok, reject, type Result } from '../../kernel/result';
import { talkMark } from '../audit/chain';
import type { DomainEvent } from '../audit/audit';
import { talkKeptUntil } from '../retention/retention';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type MessageFacts, type Place } from './send';
import type { Termination } from './termination';

/**
 * 终止并转线下: the conversation ends at once and the fee follows by the event. Nothing is signed: whatever stands in a
 * draft stays one, because nothing medical may be written any more.
 */
export function terminate(
  consultation: Consultation,
  termination: Termination,
  { place, ...facts }: MessageFacts & { readonly place: Place },
): Result<{ consultation: Consultation; line: Message; event: DomainEvent }, 'consultation.not_in_progress'> {
  if (!consultationLifecycle.allows(consultation.state, 'terminate'))
    return reject('consultation.not_in_progress');
  const line = closingLine(consultation, place, facts);
  const { id: consultationId, doctorId, paymentId } = consultation;
  return ok({
    consultation: {
      ...consultation,
      state: 'terminated',
      termination,
      endedAt: facts.now,
      eraseTalkAt: talkKeptUntil(facts.now),
      lastSeq: line.seq,
      said: line.said,
      talk: talkMark(line.seq, line.hash),
    },
    line,
    event: { type: 'consultation.terminated', consultationId, doctorId, paymentId },
  });
}
