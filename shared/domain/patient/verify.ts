import type { AccountId } from '../../kernel/ids';
import { oneMore } from '../../kernel/dayCount';
import { ok, reject, type Result } from '../../kernel/result';
import type { Account } from '../account/account';
import { triesLeft } from './attempts';
import { readIdNumber, type IdNumberFacts, type IdNumberRefusal } from './idNumber';
import { mayActFor } from './policy';
import type { Patient } from './patient';

/** What a provider answers about a name and a number. */
export type IdentityAnswer = 'match' | 'mismatch' | 'unknown_number';

/** What is known when a number is offered. */
export type VerifyFacts = {
  readonly accountId: AccountId;
  readonly account: Account;
  readonly patient: Patient | undefined;
  /** Persons of the account that are not removed. */
  readonly persons: readonly Patient[];
  /** The same number always has the same one. */
  readonly digestOf: (idNumber: string) => string;
  readonly now: number;
};

/** What the provider is to be asked, and about whom. */
export type VerifyPlan = {
  readonly patient: Patient;
  readonly number: IdNumberFacts;
  readonly idDigest: string;
};

/** Why the provider is not asked, in the order it is looked at. */
export type VerifyRefusal =
  | 'patient.not_found'
  | 'patient.already_verified'
  | 'verification.limit_reached'
  | IdNumberRefusal
  | 'id_number.birthday_differs'
  | 'id_number.sex_differs'
  | 'patient.number_exists';

/** 核验之前: what can be known without asking anybody is looked at first, and costs no try. */
export function planVerification(typed: string, facts: VerifyFacts): Result<VerifyPlan, VerifyRefusal> {
  const { accountId, account, patient, persons, now } = facts;
  if (!mayActFor(patient, accountId)) return reject('patient.not_found');
  if (patient.verifiedAt !== undefined) return reject('patient.already_verified');
  if (triesLeft({ account, patient }, now) === 0) return reject('verification.limit_reached');
  const number = readIdNumber(typed, now);
  if (!number.ok) return number;
  if (number.value.bornOn !== patient.bornOn) return reject('id_number.birthday_differs');
  if (number.value.sex !== patient.sex) return reject('id_number.sex_differs');
  const idDigest = facts.digestOf(number.value.idNumber);
  if (persons.some((it) => it.id !== patient.id && it.idDigest === idDigest))
    return reject('patient.number_exists');
  return ok({ patient, number: number.value, idDigest });
}

/** What the answer makes of account and 就诊人. */
export type Verification = {
  readonly outcome: 'verified' | 'mismatch' | 'unknown_number';
  readonly patient: Patient;
  readonly account: Account;
  readonly triesLeft: number;
};

/** 核验之后: a match is written down with who said so; anything else is a try gone. */
export function settleVerification(
  plan: VerifyPlan,
  answer: IdentityAnswer,
  facts: {
    readonly account: Account;
    readonly provider: string;
    /** True when this number is the own number (本人) of another account. */
    readonly isSelfElsewhere: boolean;
    readonly now: number;
  },
): Result<Verification, 'patient.number_taken'> {
  const { account, provider, now } = facts;
  const { patient, number, idDigest } = plan;
  if (answer === 'match') {
    if (patient.relation === 'self' && facts.isSelfElsewhere) return reject('patient.number_taken');
    const { wrongTries: _, ...rest } = patient;
    const { idNumber } = number;
    const verified = { ...rest, idNumber, idDigest, verifiedAt: now, verifiedBy: provider };
    const left = triesLeft({ account, patient: {} }, now);
    return ok({ outcome: 'verified', patient: verified, account, triesLeft: left });
  }
  const tried = {
    patient: { ...patient, wrongTries: oneMore(patient.wrongTries, now) },
    account: { ...account, wrongTries: oneMore(account.wrongTries, now) },
  };
  return ok({ outcome: answer, ...tried, triesLeft: triesLeft(tried, now) });
}
