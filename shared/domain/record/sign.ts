import type { Consultation } from '../consultation/consultation';
import type { Diagnosis } from '../diagnosis/code';
import type { Disposition } from './disposition';
import { documentOf, type SigningDoctor } from './document';
import type { MedicalRecord, RecordBody } from './record';

/** What a doctor signs. */
export type Written = {
  readonly body: RecordBody;
  readonly diagnoses: readonly Diagnosis[];
  readonly disposition: Disposition;
};

export type SignFacts = {
  readonly now: number;
  readonly doctor: SigningDoctor;
  readonly digestOf: (value: unknown) => string;
};
/** A record with the very document that its hash is over and its doctor signs. */
export type SignedRecord = { readonly record: MedicalRecord; readonly document: object };

/** 签署病历: from now on it is changed by a version of its own alone. */
export function sign(
  consultation: Consultation,
  { body, diagnoses, disposition }: Written,
  { now, doctor, digestOf }: SignFacts,
): SignedRecord {
  const { id, accountId, patientId, doctorId } = consultation;
  const coded = diagnoses.length > 0 && { diagnoses: [...diagnoses] };
  const about = { id, accountId, patientId, doctorId, state: 'signed' as const, body, ...coded };
  const record = { ...about, disposition, savedAt: now, signedAt: now };
  const document = documentOf(record, consultation, doctor);
  return { record: { ...record, sha256: digestOf(document) }, document };
}
