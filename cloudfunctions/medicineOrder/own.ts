import { mayFollow, mayServe } from '@shared/domain/medicineOrder/policy';
import { consentMissing } from '@shared/domain/patient/standing';
import type { AccountId, MedicineOrderId, PatientId, PharmacyId, StaffId } from '@shared/kernel/ids';
import { reject, type Result } from '@shared/kernel/result';
import type { Db, Tx } from '../_runtime/tx';
import { withCase, type WithCase } from './stage';

/** An order of this account. Another's does not exist for the one who asks. */
export async function ownOrder(
  tx: Tx,
  accountId: AccountId,
  orderId: MedicineOrderId,
): Promise<Result<WithCase, 'medicineOrder.not_found'>> {
  const found = await withCase(tx, orderId);
  return found.ok && mayFollow(found.value.order, accountId) ? found : reject('medicineOrder.not_found');
}

/** Why nothing is sold for this person any more; undefined while guardian or person agree. Whom nobody knows has not agreed. */
export async function consentMissingFor(
  from: Pick<Db, 'patients'> | Pick<Tx, 'patients'>,
  patientId: PatientId,
  now: number,
): Promise<ReturnType<typeof consentMissing>> {
  const person = await from.patients.find(patientId);
  return person ? consentMissing(person, now) : 'proxy.consent_missing';
}

/** Where a member of the staff works, if anywhere. */
export type Desk = { readonly pharmacyId: PharmacyId; readonly name: string };

/** The pharmacy of whoever asks. */
export const deskOf = async (
  from: Pick<Db, 'pharmacyStaff'> | Pick<Tx, 'pharmacyStaff'>,
  id: StaffId,
): Promise<Desk | undefined> => {
  const bound = await from.pharmacyStaff.find(id);
  return bound && { pharmacyId: bound.pharmacyId, name: bound.name };
};

/** An order at the desk of the pharmacy where whoever asks works; another's does not exist for them. */
export async function orderAtDesk(
  tx: Tx,
  staffId: StaffId,
  orderId: MedicineOrderId,
  now: number,
): Promise<Result<WithCase & { readonly desk: Desk }, 'pharmacy.not_assigned' | 'medicineOrder.not_found'>> {
  const desk = await deskOf(tx, staffId);
  if (!desk) return reject('pharmacy.not_assigned');
  const found = await withCase(tx, orderId);
  if (!found.ok || !mayServe(found.value.order, desk.pharmacyId, now))
    return reject('medicineOrder.not_found');
  return { ok: true, value: { ...found.value, desk } };
}

/** The same, for whoever moves medicine towards the patient: not where the doctor has made the prescription void meanwhile. */
export async function orderToGive(
  ...[tx, ...asked]: Parameters<typeof orderAtDesk>
): Promise<Awaited<ReturnType<typeof orderAtDesk>> | Result<never, 'prescription.voided'>> {
  const found = await orderAtDesk(tx, ...asked);
  if (!found.ok || found.value.order.prescriptionId === undefined) return found;
  const prescription = await tx.prescriptions.find(found.value.order.prescriptionId);
  return prescription?.state === 'voided' ? reject('prescription.voided') : found;
}
