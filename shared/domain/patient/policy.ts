import type { AccountId } from '../../kernel/ids';
import type { Patient } from './patient';

/** The account that looks after a person acts for them until it has removed them; nobody else knows of them. */
export const mayActFor = (
  patient: Patient | undefined,
  accountId: AccountId | undefined,
): patient is Patient => patient !== undefined && !patient.removed && patient.accountId === accountId;

/** Whoever looks after a person, or did until they removed them, has erased what is left of them. */
export const mayErase = (patient: Patient | undefined, accountId: AccountId): patient is Patient =>
  patient?.accountId === accountId;
