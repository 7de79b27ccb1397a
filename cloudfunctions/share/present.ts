import type { CaseDoctor } from '@shared/contracts/consultation';
import type { ReceivedShare, SharedRecord } from '@shared/contracts/share';
import type { Patient } from '@shared/domain/patient/patient';
import type { MedicalRecord } from '@shared/domain/record/record';
import { maskName } from '@shared/kernel/mask';
import { ageText } from '@shared/kernel/time';
import type { CaseParties } from '../_runtime/present/caseParties';
import type { KnownDoctor } from '../_runtime/present/knownDoctors';

/** The person, as the doctor who may read sees them. */
export const personOf = (
  { id, name, sex, bornOn }: Patient,
  now: number,
): NonNullable<ReceivedShare['patient']> => ({ id, name, sex, age: ageText(bornOn, now) });

/** The same in a list, before anything is opened. */
export const maskedPersonOf = (patient: Patient, now: number): ReturnType<typeof personOf> => ({
  ...personOf(patient, now),
  name: maskName(patient.name),
});

/** 医生 as the account that shared sees them. */
export const doctorOf = (
  { id, name, title, departmentCode, hospital }: KnownDoctor,
  portraitUrl: string | undefined,
): CaseDoctor => ({ id, name, title, departmentCode, hospital, ...(portraitUrl && { portraitUrl }) });

/** A signed record on the timeline. */
export function sharedRecordOf(
  { id, body, diagnoses = [], disposition, signedAt }: MedicalRecord,
  { doctor }: CaseParties,
): SharedRecord {
  if (signedAt === undefined) throw new Error(`record ${id} is not signed`);
  return { consultationId: id, doctor, signedAt, body, diagnoses, ...(disposition && { disposition }) };
}
