import type {
  DoctorPrescription,
  PatientPrescription,
  PharmacistPrescription,
  PrescriptionSummary,
  QueueItem,
} from '@shared/contracts/prescription';
import type { Prescription, PrescriptionLine } from '@shared/domain/prescription/prescription';
import { arithmetic } from '@shared/domain/prescription/quantity';
import type { StaffId } from '@shared/kernel/ids';

/** Without whose app it reaches and whose desk it lies on. */
export const doctorView = ({
  accountId: _a,
  doctorAccountId: _d,
  claim: _c,
  ...view
}: Prescription): DoctorPrescription => view;

/** True for what is or was in force: before the review, and of what came to nothing, no pack of a 处方药 is shown. */
const showsPacks = ({ state }: Prescription): boolean => state === 'effective' || state === 'used';

const patientLine = (line: PrescriptionLine, withPack: boolean): PatientPrescription['lines'][number] => {
  const { drug, packs: _, ...use } = line;
  const { id, genericName, form, strength, isCold, pack } = drug;
  return {
    ...use,
    drug: { id, genericName, form, strength, isCold, pack: { unitName: pack.unitName } },
    ...(withPack && { quantity: arithmetic(line) }),
  };
};

/** What a patient reads: nothing of what was said about it, and no warning that was meant for the doctor. */
export const patientView = (prescription: Prescription): PatientPrescription => {
  const {
    findings: _f,
    remarks: _r,
    hasQuestion: _q,
    reasons: _w,
    doctorId: _i,
    lines,
    ...view
  } = doctorView(prescription);
  return { ...view, lines: lines.map((line) => patientLine(line, showsPacks(prescription))) };
};

/** What lies on a pharmacist's desk. */
export const pharmacistView = (
  prescription: Prescription,
  by: StaffId,
  areRulesSigned: boolean,
): PharmacistPrescription => ({
  areRulesSigned,
  ...doctorView(prescription),
  ...(prescription.claim?.by === by && { claimedUntil: prescription.claim.until }),
});

/** A line of a list of its two. */
export const summaryOf = (prescription: Prescription, role: 'patient' | 'doctor'): PrescriptionSummary => {
  const { id, consultationId, state, issuedAt, validUntil, patient, doctorName, lines } = prescription;
  return {
    ...{ id, consultationId, state, issuedAt, validUntil, doctorName },
    patientName: patient.name,
    drugs: lines.map(({ drug }) => drug.genericName),
    needsDoctor: role === 'doctor' && (prescription.hasQuestion || state === 'returned'),
  };
};

/** A line of the queue. */
export const queueItem = (prescription: Prescription, by: string, now: number): QueueItem => {
  const { id, state, issuedAt, validUntil, hasQuestion, version, doctorName, departmentCode } = prescription;
  const { approved, claim } = prescription;
  return {
    ...{ id, state, issuedAt, validUntil, hasQuestion, version, doctorName, departmentCode },
    drugCount: prescription.lines.length,
    warningCount: prescription.findings.length,
    isMine: approved?.by === by || (claim?.by === by && now < claim.until),
    isTaken: claim !== undefined && now < claim.until,
  };
};
