import { prescriptionEvidence } from '@shared/contracts/paper';
import { mayPrint } from '@shared/domain/prescription/policy';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { evidenceText } from '../../_runtime/signing/evidence';

export const evidenceAction = implementQuery(prescriptionEvidence, async ({ input, actor, db, saw }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  const consultation = prescription && (await db.consultations.find(prescription.consultationId));
  if (!consultation || !mayPrint(prescription, consultation, actor)) return reject('prescription.not_found');
  const { id, version } = prescription;
  const [signature, approval] = await Promise.all([
    db.signatures.find(signatureIdOf('prescription', id, version)),
    db.signatures.find(signatureIdOf('approval', id, version)),
  ]);
  if (!signature || !approval) return reject('prescription.not_signed');
  await saw(consultation.id, 'treatment');
  return ok({ text: evidenceText(signature, approval) });
});
