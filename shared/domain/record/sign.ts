import type { Consultation } from '../consultation/consultation';
import type { Disposition } from './disposition';
import type { MedicalRecord, RecordBody } from './record';

/** 签署病历: final from now on. The hash covers who treated whom in which case, what was written, advised, and when. */
export function sign(
  { id, accountId, patientId, doctorId }: Consultation,
  body: RecordBody,
  disposition: Disposition,
  { now, digestOf }: { now: number; digestOf: (value: unknown) => string },
): MedicalRecord {
  const signed = { patientId, doctorId, body, disposition, signedAt: now };
  const sha256 = digestOf({ consultationId: id, ...signed });
  return { ...signed, id, accountId, state: 'signed', savedAt: now, sha256 };
}
