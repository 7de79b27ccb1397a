import { prescriptionEvidence, recordEvidence } from '@shared/contracts/paper';
import { mayPrint } from '@shared/domain/prescription/policy';
import { mayRead } from '@shared/domain/record/policy';
import { versionOf } from '@shared/domain/record/version';
import { signatureIdOf } from '@shared/domain/signature/signature';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { atWork } from '../atWork';
import { evidenceText, recordEvidenceText } from '../../_runtime/signing/evidence';

export const evidenceAction = implementQuery(prescriptionEvidence, async ({ input, actor, now, db, saw }) => {
  const prescription = await db.prescriptions.find(input.prescriptionId);
  const consultation = prescription && (await db.consultations.find(prescription.consultationId));
  if (!consultation) return reject('prescription.not_found');
  const work = await atWork(prescription, actor, db, now);
  if (!mayPrint(prescription, consultation, actor, work)) return reject('prescription.not_found');
  const { id, version } = prescription;
  const [signature, approval] = await Promise.all([
    db.signatures.find(signatureIdOf('prescription', id, version)),
    db.signatures.find(signatureIdOf('approval', id, version)),
  ]);
  if (!signature || !approval) return reject('prescription.not_signed');
  await saw(consultation.id, 'treatment');
  return ok({ text: evidenceText(signature, approval) });
});

export const recordEvidenceAction = implementQuery(recordEvidence, async ({ input, actor, db, saw }) => {
  const record = await db.records.find(input.consultationId);
  if (record?.state !== 'signed' || !mayRead(record, actor)) return reject('record.not_found');
  const numbers = Array.from({ length: versionOf(record) }, (_, at) => at + 1);
  const all = await Promise.all(
    numbers.map((n) => db.signatures.find(signatureIdOf('record', record.id, n))),
  );
  const signatures = all.filter((it) => it !== undefined);
  if (signatures.length < numbers.length) return reject('record.not_signed');
  await saw(record.id, 'treatment');
  return ok({ text: recordEvidenceText(signatures) });
});
