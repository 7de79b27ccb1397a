import type { Consultation } from '@shared/domain/consultation/consultation';
import type { Diagnosis } from '@shared/domain/diagnosis/code';
import { evidenced } from '@shared/domain/followUp/powers';
import { checkMedication, type Finding } from '@shared/domain/medicationSafety/check';
import type { PrescriptionLine } from '@shared/domain/prescription/prescription';
import { ageYears } from '@shared/kernel/time';

type Checked = {
  readonly lines: readonly PrescriptionLine[];
  readonly diagnoses: readonly Diagnosis[];
  readonly weightKg?: number | undefined;
};

/** 合理用药审查 of these lines for the person of this case, as the person has told it. */
export const safetyOf = (
  consultation: Consultation,
  { lines, diagnoses, weightKg }: Checked,
  now: number,
): readonly Finding[] => {
  const { patient, complaint } = consultation;
  return checkMedication(lines, {
    ageYears: ageYears(patient.bornOn, now),
    sex: patient.sex,
    weightKg,
    pregnancy: complaint.pregnancy,
    allergies: complaint.allergies,
    medicines: complaint.medicines,
    history: complaint.history,
    conditions: [...diagnoses, ...evidenced(consultation)].map(({ code }) => code),
  });
};
