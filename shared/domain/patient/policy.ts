import type { AccountId } from '../../kernel/ids';
import type { Measurement } from './measurement';
import type { Patient } from './patient';

/** The account that looks after a person acts for them until it has removed them; nobody else knows of them. */
export const mayActFor = (
  patient: Patient | undefined,
  accountId: AccountId | undefined,
): patient is Patient => patient !== undefined && !patient.removed && patient.accountId === accountId;

/** What was measured is taken down and read by whoever acts for the person, and taken away by the account that wrote it. */
export const mayRemoveMeasurement = (
  measurement: Measurement | undefined,
  accountId: AccountId,
): measurement is Measurement => measurement?.accountId === accountId;

/** Whoever looks after a person, or did until they removed them, has erased what is left of them. */
export const mayErase = (patient: Patient | undefined, accountId: AccountId): patient is Patient =>
  patient?.accountId === accountId;
