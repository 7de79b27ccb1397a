import { canonicalJson } from '../../kernel/canonical';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import { mayDiagnose, needsDiagnosis, type DiagnosisRefusal } from '../followUp/powers';
import type { Licence } from '../licence/licence';
import { licensed } from '../licence/licensed';
import { documentOf } from './document';
import type { MedicalRecord } from './record';
import { MAX_VERSIONS, recordVersionIdOf, versionOf, type RecordVersion } from './version';
import type { SignFacts, SignedRecord, Written } from './sign';

type Amending = Written & {
  readonly reason: string;
  /** The version that was read before this was written. */
  readonly version: number;
};
export type AmendRefusal =
  | 'record.not_signed'
  | 'record.sealed'
  | 'record.changed_elsewhere'
  | 'record.too_many_versions'
  | 'institution.not_licensed'
  | DiagnosisRefusal
  | 'diagnosis.missing'
  | 'record.unchanged';

export type Amended = SignedRecord & {
  readonly consultation: Consultation;
  /** What stood there until now. */
  readonly earlier: RecordVersion;
};

/** True while another version can be made. */
export const isAmendable = ({ sealAsked }: Consultation, record: MedicalRecord): boolean =>
  record.state === 'signed' && !sealAsked && versionOf(record) < MAX_VERSIONS;

const contentOf = ({
  body,
  diagnoses,
  disposition,
}: Pick<MedicalRecord, 'body' | 'diagnoses' | 'disposition'>) =>
  canonicalJson({ body, diagnoses: diagnoses ?? [], disposition });

/**
 * 更正病历: a new version with its reason, over the hash of the one before, which is kept (病历书写基本规范: what was
 * written stays legible). What is being fixed for a dispute is not amended any more, from the first side's asking on.
 */
export function amend(
  consultation: Consultation,
  record: MedicalRecord,
  { body, diagnoses, disposition, reason, version }: Amending,
  { now, doctor, digestOf, licences }: SignFacts & { readonly licences: readonly Licence[] },
): Result<Amended, AmendRefusal> {
  if (record.state !== 'signed') return reject('record.not_signed');
  if (consultation.sealAsked) return reject('record.sealed');
  if (versionOf(record) !== version) return reject('record.changed_elsewhere');
  if (version >= MAX_VERSIONS) return reject('record.too_many_versions');
  // What was written may always be put right; a diagnosis that was not made then is made now.
  const open = licensed(licences, consultation.departmentCode, now);
  const before = new Set(record.diagnoses?.map(({ code }) => code));
  if (!open.ok && diagnoses.some(({ code }) => !before.has(code))) return open;
  const power = mayDiagnose(consultation, diagnoses);
  if (!power.ok) return power;
  const isNeeded = needsDiagnosis(consultation) && (open.ok || before.size > 0);
  if (diagnoses.length === 0 && isNeeded) return reject('diagnosis.missing');
  if (contentOf({ body, diagnoses: [...diagnoses], disposition }) === contentOf(record))
    return reject('record.unchanged');
  const { signed: _, sha256, diagnoses: _before, ...rest } = record;
  const next = {
    ...rest,
    body,
    ...(diagnoses.length > 0 && { diagnoses: [...diagnoses] }),
    disposition,
    savedAt: now,
    amended: { version: version + 1, reason, at: now },
  };
  const document = documentOf(next, consultation, doctor, sha256);
  return ok({
    consultation: { ...consultation, disposition },
    record: { ...next, sha256: digestOf(document) },
    document,
    earlier: { ...record, id: recordVersionIdOf(record.id, version), consultationId: record.id },
  });
}
