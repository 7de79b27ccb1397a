import { isOnDuty } from '@shared/domain/prescription/duty';
import type { Reviewer } from '@shared/domain/prescription/examine';
import type { Prescription } from '@shared/domain/prescription/prescription';
import type { ActorOf } from '@shared/kernel/actor';
import type { PrescriptionId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';
import { stagePrescription } from './handIn';
import { withCase } from './own';

/** What a pharmacist on duty decides about one prescription, written into the trail of its case. */
export async function reviewing<Code extends string>(
  { tx, actor, now }: { readonly tx: Tx; readonly actor: ActorOf<['pharmacist']>; readonly now: number },
  prescriptionId: PrescriptionId,
  decide: (prescription: Prescription, reviewer: Reviewer) => Result<Prescription, Code>,
): Promise<Result<Prescription, Code | 'pharmacist.off_duty' | 'prescription.not_found'>> {
  const duty = await tx.pharmacistDuties.find(actor.id);
  if (!isOnDuty(duty, now)) return reject('pharmacist.off_duty');
  const found = await withCase(tx, prescriptionId);
  if (!found.ok) return found;
  const { prescription, consultation } = found.value;
  const decision = decide(prescription, { by: actor.id, name: duty.name, now });
  if (!decision.ok) return decision;
  stagePrescription(tx, consultation, decision.value);
  return ok(decision.value);
}
