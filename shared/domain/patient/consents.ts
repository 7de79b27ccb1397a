import type { AccountId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { ageYears } from '../../kernel/time';
import { isCurrent, GUARDIAN_CONSENT, PROXY_CONSENT, type ConsentReference } from '../consent/texts';
import type { Guardian, Patient, ProxyConsent } from './patient';
import { mayActFor } from './policy';
import { ADULT_YEARS, consentNeeded } from './standing';

type ConsentFacts = {
  readonly accountId: AccountId;
  readonly patient: Patient | undefined;
  /** Persons of the account that are not removed. */
  readonly persons: readonly Patient[];
  readonly now: number;
};

const own = ({ patient, accountId }: Omit<ConsentFacts, 'persons'>): Patient | undefined =>
  mayActFor(patient, accountId) ? patient : undefined;

/** 本人: the account's owner, known by name and number and of age. */
function askerOf({ persons, now }: ConsentFacts): Result<Patient, 'asker.unverified' | 'asker.under_age'> {
  const self = persons.find(({ relation }) => relation === 'self');
  if (self?.verifiedAt === undefined) return reject('asker.unverified');
  return ageYears(self.bornOn, now) < ADULT_YEARS ? reject('asker.under_age') : ok(self);
}

/** 监护人同意: the account's owner answers for a child under 14. */
export function recordGuardian(
  consent: ConsentReference,
  facts: ConsentFacts,
): Result<
  Patient,
  | 'patient.not_found'
  | 'patient.unverified'
  | 'guardian.not_needed'
  | 'guardian.relation_unfit'
  | 'asker.unverified'
  | 'asker.under_age'
  | 'consent.outdated'
> {
  const patient = own(facts);
  if (!patient) return reject('patient.not_found');
  if (patient.verifiedAt === undefined) return reject('patient.unverified');
  if (consentNeeded(patient, facts.now) !== 'guardian') return reject('guardian.not_needed');
  if (patient.relation !== 'child' && patient.relation !== 'other') return reject('guardian.relation_unfit');
  const asker = askerOf(facts);
  if (!asker.ok) return asker;
  if (!isCurrent(consent, GUARDIAN_CONSENT)) return reject('consent.outdated');
  const { id: personId, name } = asker.value;
  return ok({ ...patient, guardian: { ...consent, personId, name, agreedAt: facts.now } });
}

/** What the person writes on the asker's phone to say yes. */
export type InPerson = { readonly name: string; readonly lastFour: string };

/** 代问同意: an adult lets the account's owner ask for them. */
export function recordProxy(
  consent: ConsentReference,
  confirmed: InPerson,
  facts: ConsentFacts,
): Result<
  Patient,
  | 'patient.not_found'
  | 'patient.unverified'
  | 'proxy.not_needed'
  | 'asker.unverified'
  | 'asker.under_age'
  | 'proxy.confirmation_wrong'
  | 'consent.outdated'
> {
  const patient = own(facts);
  if (!patient) return reject('patient.not_found');
  if (patient.verifiedAt === undefined) return reject('patient.unverified');
  if (consentNeeded(patient, facts.now) !== 'proxy') return reject('proxy.not_needed');
  const asker = askerOf(facts);
  if (!asker.ok) return asker;
  const lastFour = confirmed.lastFour.toUpperCase();
  if (confirmed.name !== patient.name || patient.idNumber?.slice(-4) !== lastFour)
    return reject('proxy.confirmation_wrong');
  if (!isCurrent(consent, PROXY_CONSENT)) return reject('consent.outdated');
  const { id: askerId } = asker.value;
  return ok({ ...patient, proxyConsent: { ...consent, askerId, how: 'in_person', agreedAt: facts.now } });
}

/** 撤回: at once, whatever stands; what was agreed and when stays with it. */
export function withdraw(
  which: 'guardian' | 'proxyConsent',
  facts: Omit<ConsentFacts, 'persons'>,
): Result<Patient, 'patient.not_found'> {
  const patient = own(facts);
  if (!patient) return reject('patient.not_found');
  const consent = patient[which];
  if (!consent || consent.withdrawnAt !== undefined) return ok(patient);
  return ok({ ...patient, [which]: { ...consent, withdrawnAt: facts.now } });
}

/** 终止: whoever is removed, erased or left without an account has agreed to nothing any more. */
export function withoutConsents(patient: Patient, now: number): Patient {
  const { guardian, proxyConsent } = patient;
  return {
    ...patient,
    ...(guardian && { guardian: { ...guardian, withdrawnAt: guardian.withdrawnAt ?? now } }),
    ...(proxyConsent && { proxyConsent: { ...proxyConsent, withdrawnAt: proxyConsent.withdrawnAt ?? now } }),
  };
}

/** One consent of a person that was given, or that ended. */
type ConsentMove = {
  readonly matter: 'guardian' | 'proxy';
  readonly action: 'given' | 'withdrawn';
  readonly text: ConsentReference;
};

/** What was given and what ended between two states of a person, for the ledger: the person's own row keeps only the last. */
export function consentMoves(before: Patient | undefined, after: Patient): ConsentMove[] {
  return (['guardian', 'proxyConsent'] as const).flatMap((which): ConsentMove[] => {
    const matter = which === 'guardian' ? 'guardian' : 'proxy';
    const [was, is] = [holding(before?.[which]), holding(after[which])];
    if (!is) return was ? [{ matter, action: 'withdrawn', text: was }] : [];
    return is.agreedAt === was?.agreedAt ? [] : [{ matter, action: 'given', text: is }];
  });
}

const holding = <Consent extends Guardian | ProxyConsent>(it: Consent | undefined): Consent | undefined =>
  it && it.withdrawnAt === undefined ? it : undefined;

/** What this person's guardian or proxy consent is once its asker is not who they were; the same where it was another's. */
export function withoutAsker(patient: Patient, asker: Patient, now: number): Patient {
  const { guardian, proxyConsent } = patient;
  const endsGuardian = guardian?.personId === asker.id && guardian.withdrawnAt === undefined;
  const endsProxy = proxyConsent?.askerId === asker.id && proxyConsent.withdrawnAt === undefined;
  if (!endsGuardian && !endsProxy) return patient;
  return {
    ...patient,
    ...(endsGuardian && { guardian: { ...guardian, withdrawnAt: now } }),
    ...(endsProxy && { proxyConsent: { ...proxyConsent, withdrawnAt: now } }),
  };
}
