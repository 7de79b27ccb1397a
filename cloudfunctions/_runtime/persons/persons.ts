import type { Account } from '@shared/domain/account/account';
import { MAX_PATIENTS, type Patient } from '@shared/domain/patient/patient';
import type { AccountId, PatientId } from '@shared/kernel/ids';
import type { Db, Tx } from '../tx';

/** 就诊人 of an account that are not removed, oldest first. */
export const personsOf = (db: Db, accountId: AccountId): Promise<Patient[]> =>
  db.patients.list({
    where: { accountId, removed: false },
    orderBy: [['createdAt', 'asc']],
    limit: MAX_PATIENTS,
  });

/** The account that acts. */
export async function accountOf(tx: Tx, accountId: AccountId): Promise<Account> {
  const account = await tx.accounts.find(accountId);
  if (!account) throw new Error('an account acts that is not there');
  return account;
}

/** The account's row once one of its persons is changed. */
export const withPersonsChanged = (account: Account): Account => ({
  ...account,
  personsRevision: (account.personsRevision ?? 0) + 1,
});

/**
 * The persons of an account for a decision that compares them. A list stands outside the snapshot; counting up in the
 * account's row makes two such decisions at once collide, and the later one looks again.
 */
export async function personsToDecide(tx: Tx, db: Db, accountId: AccountId): Promise<Patient[]> {
  tx.accounts.replace(withPersonsChanged(await accountOf(tx, accountId)));
  return personsOf(db, accountId);
}

/** Consultations of this person that are not over. A new one writes the person's row, as every change here does. */
export const openCasesOf = (db: Db, patientId: PatientId): Promise<number> =>
  db.consultations.count({ patientId, state: { in: ['awaiting_payment', 'waiting', 'in_progress'] } });
