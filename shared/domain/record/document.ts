import type { Consultation } from '../consultation/consultation';
import type { MedicalRecord } from './record';
import { versionOf } from './version';

/** The doctor by name, as a signature names them. */
export type SigningDoctor = { readonly name: string; readonly hospital: string };

/**
 * 病历正文 as it is hashed and signed: who treated whom in which case, what was written and advised, and when; of an
 * amended one also its number, its reason, and the hash of the version before.
 */
export const documentOf = (
  record: Omit<MedicalRecord, 'sha256'>,
  { patient: { name, sex, bornOn } }: Consultation,
  doctor: SigningDoctor,
  previousSha256?: string,
) => ({
  kind: 'record',
  format: 1,
  ...{ consultationId: record.id, version: versionOf(record) },
  ...{ patientId: record.patientId, patient: { name, sex, bornOn } },
  ...{ doctorId: record.doctorId, doctorName: doctor.name, hospital: doctor.hospital },
  body: record.body,
  ...(record.diagnoses && { diagnoses: record.diagnoses }),
  ...{ disposition: record.disposition, signedAt: record.signedAt },
  ...(record.amended && { amendedAt: record.amended.at, reason: record.amended.reason, previousSha256 }),
});
