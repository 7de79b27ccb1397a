import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import type { Diagnosis } from '../diagnosis/code';
import { mayDiagnose, type DiagnosisRefusal } from '../followUp/powers';
import type { Disposition } from './disposition';
import type { MedicalRecord, RecordDraftBody } from './record';

type Draft = {
  readonly body: RecordDraftBody;
  readonly diagnoses?: readonly Diagnosis[] | undefined;
  readonly disposition?: Disposition | undefined;
};

/** 保存病历草稿, while the consultation is going on. */
export function saveDraft(
  consultation: Consultation,
  { body, diagnoses = [], disposition }: Draft,
  now: number,
): Result<MedicalRecord, 'consultation.not_in_progress' | DiagnosisRefusal> {
  if (consultation.state !== 'in_progress') return reject('consultation.not_in_progress');
  const power = mayDiagnose(consultation, diagnoses);
  if (!power.ok) return power;
  const { id, accountId, patientId, doctorId } = consultation;
  return ok({
    id,
    accountId,
    patientId,
    doctorId,
    state: 'draft',
    body,
    ...(diagnoses.length > 0 && { diagnoses: [...diagnoses] }),
    ...(disposition && { disposition }),
    savedAt: now,
  });
}
