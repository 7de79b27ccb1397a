import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import type { Disposition } from './disposition';
import type { MedicalRecord, RecordDraftBody } from './record';

/** 保存病历草稿, while the consultation is going on. */
export function saveDraft(
  consultation: Consultation,
  { body, disposition }: { body: RecordDraftBody; disposition?: Disposition | undefined },
  now: number,
): Result<MedicalRecord, 'consultation.not_in_progress'> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  const { id, accountId, patientId, doctorId } = consultation;
  return ok({
    id,
    accountId,
    patientId,
    doctorId,
    state: 'draft',
    body,
    ...(disposition && { disposition }),
    savedAt: now,
  });
}
