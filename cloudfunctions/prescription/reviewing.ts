import type { Consultation } from '@shared/domain/consultation/consultation';
import { isFitToReview, isOnDuty } from '@shared/domain/prescription/duty';
import type { Reviewer } from '@shared/domain/prescription/examine';
import type { Prescription } from '@shared/domain/prescription/prescription';
import type { ActorOf } from '@shared/kernel/actor';
import type { PrescriptionId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import type { Tx } from '../_runtime/tx';
import { stagePrescription } from './handIn';
import { unsealed, withCase } from './own';
import { mayHaveWritten } from './writer';

type Reviewing = {
  readonly tx: Tx;
  readonly actor: ActorOf<['pharmacist']>;
  readonly now: number;
};

type Decide<Code extends string> = (
  prescription: Prescription,
  reviewer: Reviewer,
  consultation: Consultation,
) => Result<Prescription, Code>;

type ReviewRefusal =
  | 'pharmacist.off_duty'
  | 'pharmacist.not_valid'
  | 'prescription.not_found'
  | 'record.sealed'
  | 'prescription.not_waiting';

/** What a pharmacist on duty would make of one prescription; nothing is written. */
export async function underReview<Code extends string>(
  { tx, actor, now }: Reviewing,
  prescriptionId: PrescriptionId,
  decide: Decide<Code>,
): Promise<
  Result<{ readonly prescription: Prescription; readonly consultation: Consultation }, Code | ReviewRefusal>
> {
  const duty = await tx.pharmacistDuties.find(actor.id);
  if (!isOnDuty(duty, now)) return reject('pharmacist.off_duty');
  const registered = duty.pharmacistId && (await tx.pharmacists.find(duty.pharmacistId));
  if (!registered || !isFitToReview(registered, now)) return reject('pharmacist.not_valid');
  const found = await withCase(tx, prescriptionId);
  if (!found.ok) return found;
  // Whoever has had themselves erased is opened by nobody of the staff any more.
  if (found.value.consultation.restrictedAt !== undefined) return reject('prescription.not_found');
  const still = unsealed(found.value);
  if (!still.ok) return still;
  // 终止并转线下: it is about to be void, and nobody makes it effective in between.
  if (found.value.consultation.state === 'terminated') return reject('prescription.not_waiting');
  const { prescription, consultation } = found.value;
  const isWriter = await mayHaveWritten(tx, registered, prescription);
  const decision = decide(prescription, { by: actor.id, name: duty.name, isWriter, now }, consultation);
  return decision.ok ? ok({ prescription: decision.value, consultation }) : decision;
}

/** What a pharmacist on duty decides about one prescription, written into the trail of its case. */
export async function reviewing<Code extends string>(
  context: Reviewing,
  prescriptionId: PrescriptionId,
  decide: Decide<Code>,
): Promise<Result<Prescription, Code | ReviewRefusal>> {
  const decision = await underReview(context, prescriptionId, decide);
  if (!decision.ok) return decision;
  stagePrescription(context.tx, decision.value.consultation, decision.value.prescription);
  return ok(decision.value.prescription);
}
