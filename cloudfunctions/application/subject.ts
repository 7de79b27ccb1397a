import type { Account } from '@shared/domain/account/account';
import type { Application } from '@shared/domain/application/application';
import type { ApplicationKind } from '@shared/domain/application/fields';
import { stageDoctor } from '../_runtime/fitness';
import type { Tx } from '../_runtime/tx';

/** Whom the account has joined as, as this kind: the row that lists and orders go by. */
export type Subject =
  | { readonly kind: 'doctor'; readonly applicationId: Application['id'] | undefined }
  | { readonly kind: 'pharmacist' | 'institution'; readonly applicationId: Application['id'] };

/** The application that an account stands on as this kind; undefined when it has not joined as it. */
export async function subjectOf(
  kind: ApplicationKind,
  account: Account | undefined,
  tx: Tx,
): Promise<Subject | undefined> {
  if (kind === 'pharmacist') {
    const row = account?.pharmacistId && (await tx.pharmacists.find(account.pharmacistId));
    return row && { kind, applicationId: row.applicationId };
  }
  if (kind === 'institution') {
    const row = account?.institutionId && (await tx.institutions.find(account.institutionId));
    return row && { kind, applicationId: row.applicationId };
  }
  const row = account?.doctorId && (await tx.doctors.find(account.doctorId));
  return row && { kind: 'doctor', applicationId: row.qualification.applicationId };
}

/** Takes whoever stands on this application out of lists and orders, or back in; undefined when nobody does. */
export async function setActive(application: Application, active: boolean, tx: Tx): Promise<void> {
  const { id, doctorId, pharmacistId, institutionId } = application;
  const doctor = doctorId && (await tx.doctors.find(doctorId));
  if (doctor && doctor.qualification.applicationId === id) {
    await stageDoctor(tx, { ...doctor, active });
    if (!active) tx.emit({ type: 'doctor.stopped', doctorId: doctor.id });
  }
  const pharmacist = pharmacistId && (await tx.pharmacists.find(pharmacistId));
  if (pharmacist && pharmacist.applicationId === id) tx.pharmacists.replace({ ...pharmacist, active });
  const institution = institutionId && (await tx.institutions.find(institutionId));
  if (institution && institution.applicationId === id) tx.institutions.replace({ ...institution, active });
}
