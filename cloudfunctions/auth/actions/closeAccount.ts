import { closeAccount } from '@shared/contracts/auth';
import { close } from '@shared/domain/account/close';
import { MAX_PATIENTS, type Patient } from '@shared/domain/patient/patient';
import { ownNumberOf } from '@shared/domain/patient/ownNumber';
import { ConsentId, type AccountId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { accountIdOf } from '../../_runtime/identify';
import { stagePerson } from '../../_runtime/persons/consentMoves';
import { implementCommand } from '../../_runtime/implement';
import type { Db, Tx } from '../../_runtime/tx';
import { ownAccountId } from '../own';
import { openCasesOf, openPaymentsOf } from '../unfinished';

export const closeAccountAction = implementCommand(closeAccount, async ({ actor, now, newId, tx, db }) => {
  const id = ownAccountId(actor);
  const account = await tx.accounts.find(id);
  const first = await tx.accounts.find(accountIdOf(actor.openid));
  if (!account || !first || account.closedAt !== undefined) {
    // A press that comes again finds it closed by the first.
    const closedAt = await lastClosedAt(tx, actor.openid, first?.generation);
    return closedAt === undefined ? reject('account.not_found') : ok({ closedAt });
  }
  // Read in the snapshot before the cases are: a request at the same time writes its person, and one of the two runs again.
  const persons = await personsOf(tx, db, id);
  const application = account.applicationId && (await tx.applications.find(account.applicationId));
  const facts = {
    application,
    openCases: await openCasesOf(db, id),
    openPayments: await openPaymentsOf(db, id),
    persons,
  };
  const decision = close({ account, first, ...facts, newId: () => newId(ConsentId), now });
  if (!decision.ok) return decision;
  const { rows, persons: removed, entries, devices } = decision.value;
  rows.forEach(tx.accounts.replace);
  removed.forEach((it, at) => stagePerson(persons[at], it, { tx, now, newId }));
  for (const own of persons.flatMap((it) => ownNumberOf(it) ?? [])) tx.ownNumbers.remove(own.id);
  entries.forEach(tx.consents.insert);
  devices.forEach(tx.devices.remove);
  if (await tx.contacts.find(id)) tx.contacts.remove(id);
  if (await tx.signals.find(id)) tx.signals.remove(id);
  tx.emit({ type: 'account.closed', accountId: id });
  return ok({ closedAt: now });
});

async function personsOf(tx: Tx, db: Db, accountId: AccountId): Promise<Patient[]> {
  const listed = await db.patients.list({ where: { accountId, removed: false }, limit: MAX_PATIENTS });
  const read = await Promise.all(listed.map(({ id }) => tx.patients.find(id)));
  return read.flatMap((it) => (it && !it.removed ? [it] : []));
}

async function lastClosedAt(tx: Tx, openid: string, generation = 0): Promise<number | undefined> {
  if (generation === 0) return undefined;
  return (await tx.accounts.find(accountIdOf(openid, generation - 1)))?.closedAt;
}
