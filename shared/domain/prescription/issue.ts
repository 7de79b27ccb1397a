import type { PrescriptionId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Consultation } from '../consultation/consultation';
import { BANNED_VERSION } from '../drug/banned';
import { SAFETY_VERSION } from '../medicationSafety/table';
import { checkDays, type DaysRefusal } from './days';
import { documentOf } from './document';
import { LONG_TERM_VERSION } from './longTerm';
import { prescriptionLifecycle } from './lifecycle';
import { mayPrescribe, type PowerRefusal } from './powers';
import type { Prescription, PrescriptionDraft, PrescriptionLine, StoredFinding } from './prescription';
import { packsFor } from './quantity';
import { validUntilOf } from './validity';

/** The tables a prescription was checked against, by their versions. */
const RULES = `合理用药 ${SAFETY_VERSION}；禁售 ${BANNED_VERSION}；长期处方 ${LONG_TERM_VERSION}`;

/** What is known when a prescription is handed in. */
type IssueFacts = {
  readonly id: PrescriptionId;
  readonly lines: readonly PrescriptionLine[];
  /** What the safety check says of these lines for this person. */
  readonly findings: readonly Omit<StoredFinding, 'answered'>[];
  readonly doctor: { readonly name: string; readonly hospital: string };
  readonly now: number;
  readonly digestOf: (value: unknown) => string;
};

/** Why a prescription cannot be handed in. */
export type IssueRefusal =
  | PowerRefusal
  | DaysRefusal
  | 'prescription.quantity_wrong'
  | 'prescription.valid_reason_missing'
  | 'prescription.blocked'
  | 'prescription.warning_unanswered';

/** 开具处方: the first rule that fails is the answer. Effective only after another person's review. */
export function issue(
  consultation: Consultation,
  draft: PrescriptionDraft,
  facts: IssueFacts,
): Result<Prescription, IssueRefusal> {
  const power = mayPrescribe(consultation, draft.diagnoses, { isCorrection: false, now: facts.now });
  return power.ok ? written(consultation, draft, facts, { version: 1, remarks: [] }) : power;
}

/** 修改后重新提交: of what a pharmacist gave back. Whoever corrects it signs it, and it is theirs from then on: after 转交 the colleague's. */
export function correct(
  returned: Prescription,
  consultation: Consultation,
  draft: PrescriptionDraft,
  facts: IssueFacts,
): Result<Prescription, IssueRefusal | 'prescription.not_returned'> {
  if (!prescriptionLifecycle.allows(returned.state, 'correct')) return reject('prescription.not_returned');
  const power = mayPrescribe(consultation, draft.diagnoses, { isCorrection: true, now: facts.now });
  if (!power.ok) return power;
  const { version, remarks } = returned;
  return written(consultation, draft, facts, { version: version + 1, remarks });
}

function written(
  consultation: Consultation,
  draft: PrescriptionDraft,
  { id, lines, findings, doctor, now, digestOf }: IssueFacts,
  { version, remarks }: Pick<Prescription, 'version' | 'remarks'>,
): Result<Prescription, IssueRefusal> {
  const days = checkDays(draft, lines);
  if (!days.ok) return days;
  if (lines.some((line) => line.packs !== packsFor(line))) return reject('prescription.quantity_wrong');
  if (draft.validDays > 1 && draft.validReason === undefined)
    return reject('prescription.valid_reason_missing');
  if (findings.some(({ severity }) => severity === 'block')) return reject('prescription.blocked');
  const answers = new Map(draft.overrides.map(({ findingId, reason }) => [findingId, reason]));
  if (findings.some((it) => !answers.has(it.id))) return reject('prescription.warning_unanswered');
  const { patient, doctorAccountId } = consultation;
  const { guardian } = patient;
  const prescription = {
    id,
    consultationId: consultation.id,
    accountId: consultation.accountId,
    patientId: consultation.patientId,
    patient: {
      ...{ name: patient.name, sex: patient.sex, bornOn: patient.bornOn },
      ...(draft.weightKg !== undefined && { weightKg: draft.weightKg }),
      ...(guardian && { guardianName: guardian.name }),
    },
    doctorId: consultation.doctorId,
    ...(doctorAccountId !== undefined && { doctorAccountId }),
    doctorName: doctor.name,
    hospital: doctor.hospital,
    departmentCode: consultation.departmentCode,
    diagnoses: draft.diagnoses,
    lines: [...lines],
    reasons: {
      ...(draft.longReason !== undefined && { long: draft.longReason }),
      ...(draft.assessment !== undefined && { assessment: draft.assessment }),
      ...(draft.validReason !== undefined && { valid: draft.validReason }),
    },
    findings: findings.map((it) => ({ ...it, answered: answers.get(it.id)! })),
    rules: RULES,
    version,
    state: 'submitted' as const,
    issuedAt: now,
    validUntil: validUntilOf(now, draft.validDays),
    hasQuestion: false,
    remarks,
  };
  return ok({ ...prescription, sha256: digestOf(documentOf(prescription)) });
}

/** 作废, by the doctor of the case, with a reason, until the medicine has left: a mistake seen late is stopped at the desk. */
export function voidIt(
  prescription: Prescription,
  { words, hasLeft, now }: { readonly words: string; readonly hasLeft: boolean; readonly now: number },
): Result<Prescription, 'prescription.over'> {
  const { state } = prescription;
  if (!prescriptionLifecycle.allows(state, 'void') || (state === 'used' && hasLeft))
    return reject('prescription.over');
  const { claim: _, ...rest } = prescription;
  return ok({ ...rest, state: 'voided', hasQuestion: false, ended: { at: now, words } });
}
