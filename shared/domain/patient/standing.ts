import { ageYears } from '../../kernel/time';
import { isCurrent, GUARDIAN_CONSENT, PROXY_CONSENT, type ConsentReference } from '../consent/texts';
import type { Patient } from './patient';

/** Under this age a guardian consents for the child (个人信息保护法 §31). */
export const GUARDIAN_UNTIL_YEARS = 14;
/** Under this age a guardian must also be present (互联网诊疗管理办法 §19). */
export const PRESENCE_UNTIL_YEARS = 6;
/** From this age on nobody speaks for a person without being asked to. */
export const ADULT_YEARS = 18;

/** As much of a 就诊人 as decides whether a doctor may be asked for them. */
export type Standing = Pick<Patient, 'relation' | 'bornOn' | 'verifiedAt' | 'guardian' | 'proxyConsent'>;

/** Whose consent a doctor's work for this person needs, besides that of the account. */
export function consentNeeded(
  { relation, bornOn }: Pick<Standing, 'relation' | 'bornOn'>,
  now: number,
): 'none' | 'guardian' | 'proxy' {
  const age = ageYears(bornOn, now);
  if (age < GUARDIAN_UNTIL_YEARS) return 'guardian';
  if (relation === 'self') return 'none';
  // Father and mother speak for their child until it is of age.
  if (relation === 'child' && age < ADULT_YEARS) return 'none';
  return 'proxy';
}

/** True while the consent has not been withdrawn and the text stands as it was agreed to. */
export const holds = (
  consent: (ConsentReference & { readonly withdrawnAt?: number | undefined }) | undefined,
  text: typeof GUARDIAN_CONSENT,
): boolean => consent !== undefined && consent.withdrawnAt === undefined && isCurrent(consent, text);

/** Why nothing is done for this person any more; undefined while guardian or person agree. */
export function consentMissing(
  person: Omit<Standing, 'verifiedAt'>,
  now: number,
): 'guardian.consent_missing' | 'proxy.consent_missing' | undefined {
  const needed = consentNeeded(person, now);
  if (needed === 'guardian' && !holds(person.guardian, GUARDIAN_CONSENT)) return 'guardian.consent_missing';
  return needed === 'proxy' && !holds(person.proxyConsent, PROXY_CONSENT)
    ? 'proxy.consent_missing'
    : undefined;
}

/** Why no doctor may be asked for this person, in the order it is looked at. */
export type StandingRefusal =
  'patient.unverified' | 'guardian.self' | 'guardian.consent_missing' | 'proxy.consent_missing';

/** 可否就诊: undefined when a doctor may be asked. Unknown is never safe. */
export function whyNotTreated(person: Standing, now: number): StandingRefusal | undefined {
  if (person.verifiedAt === undefined) return 'patient.unverified';
  if (consentNeeded(person, now) === 'guardian' && person.relation === 'self') return 'guardian.self';
  return consentMissing(person, now);
}

/** True when the guardian must say that they are there now. */
export const needsPresence = ({ bornOn }: Pick<Standing, 'bornOn'>, now: number): boolean =>
  ageYears(bornOn, now) < PRESENCE_UNTIL_YEARS;
