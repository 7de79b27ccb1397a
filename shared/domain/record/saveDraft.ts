import type { DeviceId } from '../../kernel/ids';
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
  /** 草稿版本 that was read before this was written; absent when none was. */
  readonly revision?: number | undefined;
};
type Facts = {
  readonly stored: MedicalRecord | undefined;
  readonly deviceId: DeviceId | undefined;
  readonly now: number;
};

/**
 * True when another device has saved since this one read the draft. What a device saved itself it may write over, whether or not
 * it has heard the answer: it has all of it.
 */
export function isOlder(revision: number, { stored, deviceId }: Omit<Facts, 'now'>): boolean {
  if (stored?.state !== 'draft' || (stored.revision ?? 0) === revision) return false;
  return stored.savedBy === undefined || stored.savedBy !== deviceId;
}

/** 保存病历草稿, while the consultation is going on, or its record is owed. What another device wrote meanwhile is never written over unseen. */
export function saveDraft(
  consultation: Consultation,
  { body, diagnoses = [], disposition, revision = 0 }: Draft,
  facts: Facts,
): Result<MedicalRecord, 'consultation.not_in_progress' | 'record.changed_elsewhere' | DiagnosisRefusal> {
  if (consultation.state !== 'in_progress' && consultation.state !== 'record_due')
    return reject('consultation.not_in_progress');
  const power = mayDiagnose(consultation, diagnoses);
  if (!power.ok) return power;
  if (isOlder(revision, facts)) return reject('record.changed_elsewhere');
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
    savedAt: facts.now,
    revision: (facts.stored?.revision ?? 0) + 1,
    ...(facts.deviceId && { savedBy: facts.deviceId }),
  });
}
