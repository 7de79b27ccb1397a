import type { RecordItem, RecordView } from '@shared/contracts/record';
import type { MedicalRecord } from '@shared/domain/record/record';
import type { CaseParties } from '../_runtime/present/caseParties';

/** 病历, whole. */
export const viewOf = (record: MedicalRecord, { doctor, patient }: CaseParties): RecordView => ({
  consultationId: record.id,
  state: record.state,
  doctor,
  patient,
  body: record.body,
  savedAt: record.savedAt,
  ...(record.disposition && { disposition: record.disposition }),
  ...(record.signedAt !== undefined && { signedAt: record.signedAt }),
  ...(record.sha256 !== undefined && { sha256: record.sha256 }),
});

/** A signed record in a list; an unsigned one there is a bug. */
export function itemOf(record: MedicalRecord, { doctor, patient }: CaseParties): RecordItem {
  const { id: consultationId, disposition, signedAt, body } = record;
  if (!disposition || signedAt === undefined) throw new Error(`record ${consultationId} is not signed`);
  return {
    consultationId,
    doctor,
    patient,
    chiefComplaint: body.chiefComplaint,
    disposition,
    signedAt,
  };
}
