import { ok, reject, type Result } from '../../kernel/result';
import { talkMark } from '../audit/chain';
import { talkKeptUntil } from '../retention/retention';
import type { Disposition } from '../record/disposition';
import type { MedicalRecord, RecordBody } from '../record/record';
import { sign } from '../record/sign';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type MessageFacts, type Place } from './send';

/** What is known when a case is closed; id and salt are those of the closing line. */
type CloseFacts = MessageFacts & { readonly place: Place };

/** 结束问诊: the record is signed, the case completed and its conversation ended, in one step. */
export function close(
  consultation: Consultation,
  { record, disposition }: { record: RecordBody; disposition?: Disposition | undefined },
  { place, ...facts }: CloseFacts,
): Result<
  { consultation: Consultation; record: MedicalRecord; line: Message },
  'consultation.not_in_progress' | 'consultation.disposition_missing'
> {
  if (!consultationLifecycle.allows(consultation.state, 'complete'))
    return reject('consultation.not_in_progress');
  if (!disposition) return reject('consultation.disposition_missing');
  const line = closingLine(consultation, place, facts);
  return ok({
    consultation: {
      ...consultation,
      state: 'completed',
      disposition,
      endedAt: facts.now,
      eraseTalkAt: talkKeptUntil(facts.now),
      lastSeq: line.seq,
      said: line.said,
      talk: talkMark(line.seq, line.hash),
    },
    line,
    record: sign(consultation, record, disposition, facts),
  });
}
