import type { Consultation } from '../consultation/consultation';
import type { Diagnosis } from '../diagnosis/code';
import type { Disposition } from './disposition';
import type { MedicalRecord, RecordBody } from './record';

/** What a doctor signs. */
export type Written = {
  readonly body: RecordBody;
  readonly diagnoses: readonly Diagnosis[];
  readonly disposition: Disposition;
};

/** 签署病历: final from now on. The hash covers who treated whom in which case, what was written, advised, and when. */
export function sign(
  { id, accountId, patientId, doctorId }: Consultation,
  { body, diagnoses, disposition }: Written,
  { now, digestOf }: { now: number; digestOf: (value: unknown) => string },
): MedicalRecord {
  const coded = diagnoses.length > 0 && { diagnoses: [...diagnoses] };
  const signed = { patientId, doctorId, body, ...coded, disposition, signedAt: now };
  const sha256 = digestOf({ consultationId: id, ...signed });
  return { ...signed, id, accountId, state: 'signed', savedAt: now, sha256 };
}
