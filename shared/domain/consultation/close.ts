import { ok, reject, type Result } from '../../kernel/result';
import type { Disposition } from '../record/disposition';
import type { MedicalRecord, RecordBody } from '../record/record';
import { sign } from '../record/sign';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';
import type { Message } from './message';
import { closingLine, type Place } from './send';

/** What is known when a case is closed. `digestOf` is SHA-256 over canonical JSON. */
type CloseFacts = {
  readonly now: number;
  readonly place: Place;
  readonly lineId: string;
  readonly digestOf: (value: unknown) => string;
};

/** 结束问诊: the record is signed, the case completed and its conversation ended, in one step. */
export function close(
  consultation: Consultation,
  { record, disposition }: { record: RecordBody; disposition?: Disposition | undefined },
  { now, place, lineId, digestOf }: CloseFacts,
): Result<
  { consultation: Consultation; record: MedicalRecord; line: Message },
  'consultation.not_in_progress' | 'consultation.disposition_missing'
> {
  if (!consultationLifecycle.allows(consultation.state, 'complete'))
    return reject('consultation.not_in_progress');
  if (!disposition) return reject('consultation.disposition_missing');
  const line = closingLine(lineId, consultation, place, now);
  return ok({
    consultation: {
      ...consultation,
      state: 'completed',
      disposition,
      endedAt: now,
      lastSeq: line.seq,
      said: line.said,
    },
    line,
    record: sign(consultation, record, disposition, { now, digestOf }),
  });
}
