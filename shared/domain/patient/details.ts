import type { PatientId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { ageYears, shanghai } from '../../kernel/time';
import { MAX_AGE_YEARS, type Patient, type PatientDetails } from './patient';

/** Why details of a 就诊人 are refused. */
export type DetailsRefusal =
  'patient.born_in_future' | 'patient.too_old' | 'patient.self_exists' | 'patient.duplicate';

/** True when name, sex and birthday are the same. */
export const isSamePerson = (a: PatientDetails, b: PatientDetails): boolean =>
  a.name === b.name && a.sex === b.sex && a.bornOn === b.bornOn;

/** Details that can be true and that fit the other persons of the account; `self` is whom they describe already. */
export function checkDetails(
  details: PatientDetails,
  facts: { readonly persons: readonly Patient[]; readonly self?: PatientId; readonly now: number },
): Result<PatientDetails, DetailsRefusal> {
  const others = facts.persons.filter(({ id, removed }) => !removed && id !== facts.self);
  if (details.bornOn > shanghai(facts.now).day) return reject('patient.born_in_future');
  if (ageYears(details.bornOn, facts.now) > MAX_AGE_YEARS) return reject('patient.too_old');
  if (details.relation === 'self' && others.some(({ relation }) => relation === 'self'))
    return reject('patient.self_exists');
  if (others.some((it) => isSamePerson(it, details))) return reject('patient.duplicate');
  return ok(details);
}
