import type { AccountId, PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { checkDetails, type DetailsRefusal } from './details';
import { MAX_PATIENTS, type Patient, type PatientDetails } from './patient';

type AddFacts = {
  readonly id: PatientId;
  readonly accountId: AccountId;
  /** Persons of the account that are not removed. */
  readonly persons: readonly Patient[];
  readonly now: number;
};

/** 添加就诊人. */
export function addPatient(
  details: PatientDetails,
  facts: AddFacts,
): Result<Patient, 'patient.limit_reached' | DetailsRefusal> {
  const { id, accountId, persons, now } = facts;
  if (persons.length >= MAX_PATIENTS) return reject('patient.limit_reached');
  const checked = checkDetails(details, { persons, now });
  if (!checked.ok) return checked;
  return ok({ ...details, id, accountId, removed: false, createdAt: now });
}
