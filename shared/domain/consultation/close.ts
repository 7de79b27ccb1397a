import { ok, reject, type Result } from '../../kernel/result';
import type { Disposition } from '../record/disposition';
import type { MedicalRecord, RecordBody } from '../record/record';
import { sign } from '../record/sign';
import type { Consultation } from './consultation';
import { consultationLifecycle } from './lifecycle';

/** 结束问诊: the record is signed and the case completed, in one step. `digestOf` is SHA-256 over canonical JSON. */
export function close(
  consultation: Consultation,
  { record, disposition }: { record: RecordBody; disposition?: Disposition | undefined },
  { now, digestOf }: { now: number; digestOf: (value: unknown) => string },
): Result<
  { consultation: Consultation; record: MedicalRecord },
  'consultation.not_in_progress' | 'consultation.disposition_missing'
> {
  if (!consultationLifecycle.allows(consultation.state, 'complete'))
    return reject('consultation.not_in_progress');
  if (!disposition) return reject('consultation.disposition_missing');
  return ok({
    consultation: { ...consultation, state: 'completed', disposition, endedAt: now },
    record: sign(consultation, record, disposition, { now, digestOf }),
  });
}
