import type { Consultation } from '@shared/domain/consultation/consultation';
import { mayTreat } from '@shared/domain/consultation/policy';
import type { Prescription } from '@shared/domain/prescription/prescription';
import type { ActorOf } from '@shared/kernel/actor';
import type { PrescriptionId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';

type WithCase = { readonly prescription: Prescription; readonly consultation: Consultation };

/** A prescription with its case, for whoever has read both already. */
export async function withCase(
  tx: Tx,
  prescriptionId: PrescriptionId,
): Promise<Result<WithCase, 'prescription.not_found'>> {
  const prescription = await tx.prescriptions.find(prescriptionId);
  const consultation = prescription && (await tx.consultations.find(prescription.consultationId));
  return prescription && consultation ? ok({ prescription, consultation }) : reject('prescription.not_found');
}

/** 封存后不再变动: once sealing was asked for, nobody decides about a prescription of the visit any more. */
export const unsealed = <Found extends Pick<WithCase, 'consultation'>>(
  found: Found,
): Result<Found, 'record.sealed'> => (found.consultation.sealAsked ? reject('record.sealed') : ok(found));

/** What was prescribed in a case that is this doctor's now, by whomever before a 转交, while it is not sealed. */
export async function ownOfDoctor(
  tx: Tx,
  prescriptionId: PrescriptionId,
  actor: ActorOf<['doctor']>,
): Promise<Result<WithCase, 'prescription.not_found' | 'record.sealed'>> {
  const found = await withCase(tx, prescriptionId);
  if (!found.ok) return found;
  return mayTreat(found.value.consultation, actor) ? unsealed(found.value) : reject('prescription.not_found');
}
