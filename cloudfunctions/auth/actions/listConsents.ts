import { listConsents } from '@shared/contracts/auth';
import type { Account } from '@shared/domain/account/account';
import { givenFor, hasConsented, Purpose, PURPOSES } from '@shared/domain/consent/purposes';
import { OPEN_STATES } from '@shared/domain/consultation/request';
import type { AccountId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { asPatient } from '../../_runtime/asPatient';
import { implementQuery } from '../../_runtime/implement';
import { PAGE } from '../../_runtime/present/page';
import type { Db } from '../../_runtime/tx';

export const listConsentsAction = implementQuery(listConsents, async ({ actor, db }) => {
  const { id } = asPatient(actor);
  const account = await db.accounts.find(id);
  const consents = Purpose.options.map((purpose) => stateOf(account, purpose));
  return ok({ consents, goingOn: await casesGoingOn(db, id) });
});

function stateOf(account: Account | undefined, purpose: Purpose) {
  const { text } = PURPOSES[purpose];
  const given = account && givenFor(account, purpose);
  if (!given) return { purpose, state: 'not_given' as const, text };
  const state = hasConsented(account, purpose) ? ('given' as const) : ('outdated' as const);
  return { purpose, state, agreedAt: given.agreedAt, text };
}

/** The oldest of them are enough to name. */
async function casesGoingOn(db: Db, accountId: AccountId) {
  const open = await db.consultations.list({
    where: { accountId, state: { in: OPEN_STATES } },
    limit: PAGE,
  });
  const doctors = await db.doctors.findAll(open.map(({ doctorId }) => doctorId));
  const names = new Map(doctors.map(({ id, name }) => [id, name]));
  return open.map(({ id, patient, doctorId }) => ({
    ...{ id, patient: patient.name, doctor: names.get(doctorId) ?? '' },
  }));
}
