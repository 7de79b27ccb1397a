import { ok, reject, type Result } from '../../kernel/result';
import { countToday, oneFewer, oneMore, type DayCount } from '../../kernel/dayCount';
import type { Account } from '../account/account';

/** Wrong numbers that an account may try on one Shanghai day, and for one 就诊人. */
export const WRONG_TRIES_A_DAY = { account: 5, patient: 3 } as const;

/** How far account and 就诊人 have tried today. */
export type Tried = {
  readonly account: { readonly wrongTries?: DayCount | undefined };
  readonly patient: { readonly wrongTries?: DayCount | undefined };
};

/** Tries that are left today; never negative. */
export const triesLeft = ({ account, patient }: Tried, now: number): number =>
  Math.max(
    0,
    Math.min(
      WRONG_TRIES_A_DAY.account - countToday(account.wrongTries, now),
      WRONG_TRIES_A_DAY.patient - countToday(patient.wrongTries, now),
    ),
  );

/** No provider is waited for longer than this (ms). */
export const VERIFYING_MS = 30_000;

/** One number at a time: many sent at once would all reach the provider before the first one counts. */
export const beginVerifying = (account: Account, now: number): Result<Account, 'verification.under_way'> =>
  account.verifyingUntil !== undefined && now < account.verifyingUntil
    ? reject('verification.under_way')
    : ok({ ...account, verifyingUntil: now + VERIFYING_MS });

/** The answer has come, or there is none. */
export const doneVerifying = ({ verifyingUntil: _, ...account }: Account): Account => account;

/** Photos of identity cards that an account may have read on one Shanghai day: each is paid for. */
export const CARD_READS_A_DAY = 20;

/** Whether another photo may be read today. */
export const mayReadCard = (account: Pick<Account, 'cardReads'>, now: number): boolean =>
  countToday(account.cardReads, now) < CARD_READS_A_DAY;

/** The account with one more photo read today. */
export const withCardRead = (account: Account, now: number): Account => ({
  ...account,
  cardReads: oneMore(account.cardReads, now),
});

/** The account with one photo fewer: it was counted at `countedAt`, and nobody read it. */
export const withoutCardRead = (account: Account, countedAt: number): Account =>
  account.cardReads ? { ...account, cardReads: oneFewer(account.cardReads, countedAt) } : account;
