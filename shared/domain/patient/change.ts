import type { AccountId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { checkDetails, type DetailsRefusal } from './details';
import type { Patient, PatientDetails } from './patient';

type ChangeFacts = {
  readonly accountId: AccountId;
  readonly patient: Patient | undefined;
  /** Consultations of this person that are not over. */
  readonly openCases: number;
};
type ChangeRefusal = 'patient.not_found' | 'patient.case_open';

/** A person of this account that no doctor is looking at right now. */
function changeable({ patient, accountId, openCases }: ChangeFacts): Result<Patient, ChangeRefusal> {
  if (!patient || patient.removed || patient.accountId !== accountId) return reject('patient.not_found');
  if (openCases > 0) return reject('patient.case_open');
  return ok(patient);
}

/** 修改就诊人. */
export function correctPatient(
  details: PatientDetails,
  facts: ChangeFacts & { readonly persons: readonly Patient[]; readonly now: number },
): Result<Patient, ChangeRefusal | DetailsRefusal> {
  const found = changeable(facts);
  if (!found.ok) return found;
  const checked = checkDetails(details, { persons: facts.persons, self: found.value.id, now: facts.now });
  return checked.ok ? ok({ ...found.value, ...checked.value }) : checked;
}

/** 移除就诊人: offered no more, kept for the records. */
export function removePatient(facts: ChangeFacts): Result<Patient, ChangeRefusal> {
  const found = changeable(facts);
  return found.ok ? ok({ ...found.value, removed: true }) : found;
}
