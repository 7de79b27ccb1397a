import type { RecordVersionView } from '@shared/contracts/amendment';
import type { RecordItem, RecordView } from '@shared/contracts/record';
import type { EarlierRecord } from '@shared/contracts/history';
import type { SealView } from '@shared/contracts/seal';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { MedicalRecord } from '@shared/domain/record/record';
import { versionOf } from '@shared/domain/record/version';
import type { Seal } from '@shared/domain/seal/seal';
import { lapsesAt } from '@shared/domain/seal/undecided';
import type { CaseParties } from '../_runtime/present/caseParties';

/** 病历, whole. */
export const viewOf = (
  record: MedicalRecord,
  { doctor, patient }: CaseParties,
  mayAmend: boolean,
): RecordView => ({
  consultationId: record.id,
  state: record.state,
  doctor,
  patient,
  body: record.body,
  diagnoses: record.diagnoses ?? [],
  savedAt: record.savedAt,
  ...(record.revision !== undefined && { revision: record.revision }),
  ...(record.disposition && { disposition: record.disposition }),
  ...(record.signedAt !== undefined && { signedAt: record.signedAt }),
  ...(record.sha256 !== undefined && { sha256: record.sha256 }),
  ...(record.signed && { signed: record.signed }),
  version: versionOf(record),
  ...(record.amended && { amended: record.amended }),
  mayAmend,
});

/** One version of a signed record. */
export const versionView = (record: Omit<MedicalRecord, 'id'>): RecordVersionView => ({
  version: versionOf(record),
  body: record.body,
  diagnoses: record.diagnoses ?? [],
  ...(record.disposition && { disposition: record.disposition }),
  at: record.savedAt,
  ...(record.amended && { reason: record.amended.reason }),
  sha256: record.sha256 ?? '',
  ...(record.signed && { signed: record.signed }),
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
    diagnoses: record.diagnoses ?? [],
    disposition,
    signedAt,
  };
}

/** A signed record as the next doctor reads it. */
export function earlierOf(record: MedicalRecord, { doctor }: CaseParties): EarlierRecord {
  const { id: consultationId, diagnoses = [], signedAt, body } = record;
  if (signedAt === undefined) throw new Error(`record ${consultationId} is not signed`);
  const { chiefComplaint, impression, plan } = body;
  return { consultationId, doctor, signedAt, chiefComplaint, diagnoses, impression, plan };
}

/** How the sealing of a visit stands. */
export function sealView(consultation: Consultation, seal?: Seal): SealView {
  const asked = sealRequestOf(consultation);
  if (!asked) return { state: 'none' };
  return seal
    ? { state: 'sealed', ...asked, sealedAt: seal.sealedAt, sha256: seal.sha256 }
    : { state: 'asked', ...asked };
}

/** 封存申请 of a visit: who has asked when, and what becomes of it. */
export function sealRequestOf(consultation: Consultation) {
  const { sealAsked, sealLateAt: lateAt } = consultation;
  if (!sealAsked) return undefined;
  const until = lapsesAt(consultation);
  return {
    askedBy: sealAsked.by,
    askedAt: sealAsked.at,
    ...(lateAt !== undefined && { lateAt }),
    ...(until !== undefined && { lapsesAt: until }),
  };
}
