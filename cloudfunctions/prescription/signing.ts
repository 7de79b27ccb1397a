import type { Consultation } from '@shared/domain/consultation/consultation';
import { approvalOf, documentOf } from '@shared/domain/prescription/document';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { ok, reject, type Result } from '@shared/kernel/result';
import { sha256 } from '../_runtime/digest';
import type { CommandContext } from '../_runtime/implement';
import type { SignedDocument } from '../_runtime/ports/signer';
import { beginSigning, sameOrAgain, stageSignature, type SigningPlan } from '../_runtime/signing/steps';
import type { Tx } from '../_runtime/tx';
import { isPharmacistThere, stagePrescription } from './handIn';

type AsDoctor = Pick<CommandContext<readonly ['doctor'], unknown>, 'actor' | 'now' | 'tx' | 'db'>;
type HandingIn = { readonly consultation: Consultation; readonly prescription: Prescription };

/** A doctor's signature is begun, with a key that may sign. */
export function beginAsDoctor({ actor, now, tx }: AsDoctor, prescription: Prescription) {
  return beginSigning(tx, { signerId: actor.id, document: documentOf(prescription), now });
}

/** What was signed and decided twice alike goes to the pharmacists. */
export async function handIn(
  { tx, db, now }: AsDoctor,
  plan: SigningPlan,
  done: SignedDocument,
  { consultation, prescription, isNew }: HandingIn & { readonly isNew: boolean },
) {
  const { id: subjectId, version, consultationId, patientId } = prescription;
  sameOrAgain(plan, documentOf(prescription));
  const of = { kind: 'prescription' as const, consultationId, patientId, subjectId, version };
  const signed = await stageSignature(tx, plan, done, of);
  stagePrescription(tx, consultation, { ...prescription, signed }, isNew);
  return ok({
    prescriptionId: subjectId,
    state: prescription.state,
    isPharmacistThere: await isPharmacistThere(db, now),
  });
}

/** What a pharmacist signs: the approval, over the document and over the doctor's signature of it. */
export async function approvalDocument(
  tx: Tx,
  approved: Prescription,
  checks: readonly string[],
): Promise<Result<object, 'prescription.not_signed'>> {
  const { id, version } = approved;
  const doctors = await tx.signatures.find(signatureIdOf('prescription', id, version));
  if (!doctors) return reject('prescription.not_signed');
  return ok(approvalOf(approved, { checks, doctorSignatureSha256: sha256Of(doctors.value) }));
}

/** Of the bytes of a signature, not of its base64. */
const sha256Of = (base64: string): string => sha256(Buffer.from(base64, 'base64'));
