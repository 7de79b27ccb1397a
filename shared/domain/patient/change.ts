import type { AccountId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { withoutConsents } from './consents';
import { checkDetails, isSamePerson, type DetailsRefusal } from './details';
import { mayActFor } from './policy';
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
  if (!mayActFor(patient, accountId)) return reject('patient.not_found');
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
  if (!checked.ok) return checked;
  return ok(believable(found.value, { ...found.value, ...details }));
}

/**
 * Whoever has another name, sex or birthday is nobody's proof any more: the number goes, and what was agreed to with it.
 * With another relation only what was agreed to goes: it named the relation.
 */
function believable(before: Patient, after: Patient): Patient {
  if (isSamePerson(before, after) && before.relation === after.relation) return after;
  const { guardian: _guardian, proxyConsent: _proxy, ...alone } = after;
  if (isSamePerson(before, after)) return alone;
  const { idNumber: _number, idDigest: _digest, verifiedAt: _at, verifiedBy: _by, ...unproven } = alone;
  return unproven;
}

/** 移除就诊人: offered no more, kept for the records; nobody may ask or answer for them any more. */
export function removePatient(facts: ChangeFacts & { readonly now: number }): Result<Patient, ChangeRefusal> {
  const found = changeable(facts);
  return found.ok ? ok({ ...withoutConsents(found.value, facts.now), removed: true }) : found;
}
