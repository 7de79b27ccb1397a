import { shanghai } from '../../kernel/time';
import type { WrongTries } from './patient';

/** Wrong numbers that an account may try on one Shanghai day, and for one 就诊人. */
export const WRONG_TRIES_A_DAY = { account: 5, patient: 3 } as const;

/** How far account and 就诊人 have tried today. */
export type Tried = {
  readonly account: { readonly wrongTries?: WrongTries | undefined };
  readonly patient: { readonly wrongTries?: WrongTries | undefined };
};

const wrongToday = (tries: WrongTries | undefined, now: number): number =>
  tries?.on === shanghai(now).day ? tries.wrong : 0;

/** Tries that are left today; never negative. */
export const triesLeft = ({ account, patient }: Tried, now: number): number =>
  Math.max(
    0,
    Math.min(
      WRONG_TRIES_A_DAY.account - wrongToday(account.wrongTries, now),
      WRONG_TRIES_A_DAY.patient - wrongToday(patient.wrongTries, now),
    ),
  );

/** One more wrong try today. */
export const oneMoreWrong = (tries: WrongTries | undefined, now: number): WrongTries => ({
  on: shanghai(now).day,
  wrong: wrongToday(tries, now) + 1,
});
