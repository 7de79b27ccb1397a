import type { Account } from '@shared/domain/account/account';
import { doctorOf, institutionOf, pharmacistOf } from '@shared/domain/application/admit';
import type { Application } from '@shared/domain/application/application';
import { endsAtOf, nextLookAt, replaced, validityOf } from '@shared/domain/application/standing';
import { practiceOf, type Practice } from '@shared/domain/doctor/fitness';
import { DoctorId, InstitutionId, PharmacistId } from '@shared/kernel/ids';
import type { CommandContext } from '../_runtime/implement';
import { subjectOf } from './subject';

type Context = Pick<CommandContext<never, never>, 'tx' | 'now' | 'newId'>;

/**
 * 准入: the approved application, the row that lists and orders go by and the account, in one transaction. False when
 * the account was suspended meanwhile: a re-check is no way round that.
 */
export async function admit(passed: Application, context: Context): Promise<boolean> {
  const { tx, now } = context;
  const account = await tx.accounts.find(passed.accountId);
  if (!account) throw new Error('an application of nobody');
  const subject = await subjectOf(passed.kind, account, tx);
  const before = subject?.applicationId && (await tx.applications.find(subject.applicationId));
  if (before) {
    const over = replaced(before, now);
    if (!over) return false;
    tx.applications.replace(over);
  }
  const validity = validityOf(passed, now);
  const approved = { ...passed, validity, lookAt: nextLookAt(validity, now), endsAt: endsAtOf(validity) };
  const ids = await joined(approved, account, context);
  const { practice: _, ...named } = ids;
  tx.applications.replace({ ...approved, ...named });
  tx.accounts.replace({ ...account, ...ids });
  tx.emit({ type: 'application.approved', applicationId: passed.id });
  return true;
}

/** Writes the row of the kind, and says whose it is. */
async function joined(
  application: Application,
  account: Account,
  { tx, newId }: Context,
): Promise<Pick<Account, 'doctorId' | 'pharmacistId' | 'institutionId'> & { practice?: Practice }> {
  const admission = { application, accountId: account.id, validity: application.validity! };
  if (application.kind === 'pharmacist') {
    const pharmacistId = account.pharmacistId ?? newId(PharmacistId);
    const before = account.pharmacistId && (await tx.pharmacists.find(account.pharmacistId));
    const row = pharmacistOf(admission, pharmacistId, before || undefined);
    if (account.pharmacistId) tx.pharmacists.replace(row);
    else tx.pharmacists.insert(row);
    return { pharmacistId };
  }
  if (application.kind === 'institution') {
    const institutionId = account.institutionId ?? newId(InstitutionId);
    const row = institutionOf(admission, institutionId);
    if (account.institutionId) tx.institutions.replace(row);
    else tx.institutions.insert(row);
    return { institutionId };
  }
  const before = account.doctorId && (await tx.doctors.find(account.doctorId));
  const doctorId = account.doctorId ?? newId(DoctorId);
  const row = doctorOf(admission, doctorId, before);
  if (before) tx.doctors.replace(row);
  else tx.doctors.insert(row);
  return { doctorId, practice: practiceOf(row) };
}
