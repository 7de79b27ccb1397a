import { readSlip, redeemSlip, takeElsewhere } from '@shared/contracts/medicineOrder';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { usageOf } from '@shared/domain/medicineOrder/label';
import { isEffective } from '@shared/domain/medicineOrder/place';
import { mayTakeElsewhere, redeem, slipParts, type OutsideSlip } from '@shared/domain/medicineOrder/slip';
import { mayUse } from '@shared/domain/prescription/policy';
import type { Prescription } from '@shared/domain/prescription/prescription';
import { ok, reject } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { consentMissingFor } from '../own';

export const takeElsewhereAction = withSecretReply(
  implementCommand(takeElsewhere, async ({ input, actor, now, tx, newSalt, consoleUrl }) => {
    const prescription = await tx.prescriptions.find(input.prescriptionId);
    if (!mayUse(prescription, actor.id)) return reject('prescription.not_found');
    const missing = await consentMissingFor(tx, prescription.patientId, now);
    if (missing) return reject(missing);
    const may = mayTakeElsewhere(prescription, now);
    if (!may.ok) return may;
    const consultation = await tx.consultations.find(prescription.consultationId);
    if (!consultation) throw new Error('a prescription without its case');
    const secret = newSalt().padEnd(24, '0');
    const code = `${prescription.id}~${secret}`;
    const { id, consultationId, accountId, patientId, validUntil: until } = prescription;
    tx.outsideSlips.replace({
      ...{ id, codeSha256: sha256(code), consultationId, accountId, patientId, at: now, until },
    });
    tx.consultations.replace(consultation);
    return ok({ code, until, url: `${consoleUrl()}#/redeem?code=${encodeURIComponent(code)}` });
  }),
);

/** The slip that a code opens; undefined for every other, so that none can be found by trying. */
const opens = (slip: OutsideSlip | undefined, code: string): slip is OutsideSlip =>
  slip?.codeSha256 === sha256(code);

/** Who took their consent back, or had themselves erased, is shown and sold nothing by a slip of before. */
const isShut = async (
  from: Parameters<typeof consentMissingFor>[0],
  { patientId, redeemed }: OutsideSlip,
  { restrictedAt }: Consultation,
  now: number,
) =>
  restrictedAt !== undefined ||
  (redeemed === undefined && (await consentMissingFor(from, patientId, now)) !== undefined);

const viewOf = (prescription: Prescription) => ({
  ...prescription,
  prescriptionId: prescription.id,
  ...(prescription.approved && { pharmacistName: prescription.approved.name }),
  lines: prescription.lines.map((line) => ({
    ...{ name: line.drug.genericName, strength: line.drug.strength, form: line.drug.form },
    ...{ packs: line.packs, packName: line.drug.pack.packName, usage: usageOf(line), days: line.days },
  })),
});

export const readSlipAction = withSecretReply(
  implementCommand(readSlip, async ({ input, now, tx }) => {
    const { prescriptionId } = slipParts(input.code);
    const slip = await tx.outsideSlips.find(prescriptionId);
    if (!opens(slip, input.code)) return reject('slip.not_found');
    const prescription = await tx.prescriptions.find(prescriptionId);
    const consultation = await tx.consultations.find(slip.consultationId);
    if (!prescription || !consultation || (await isShut(tx, slip, consultation, now)))
      return reject('slip.not_found');
    if (slip.redeemed || prescription.state === 'used') return reject('slip.used');
    if (!isEffective(prescription, now)) return reject('prescription.not_effective');
    tx.consultations.replace(consultation);
    return ok(viewOf(prescription));
  }),
);

export const redeemSlipAction = implementCommand(redeemSlip, async ({ input, now, tx }) => {
  const { prescriptionId } = slipParts(input.code);
  const slip = await tx.outsideSlips.find(prescriptionId);
  if (!opens(slip, input.code)) return reject('slip.not_found');
  const prescription = await tx.prescriptions.find(prescriptionId);
  const consultation = await tx.consultations.find(slip.consultationId);
  if (!prescription || !consultation || (await isShut(tx, slip, consultation, now)))
    return reject('slip.not_found');
  const decision = redeem(slip, prescription, input.pharmacy, now);
  if (!decision.ok) return decision;
  tx.outsideSlips.replace(decision.value.slip);
  tx.prescriptions.replace(decision.value.prescription);
  tx.consultations.replace(consultation);
  tx.signal(prescription.accountId, 'medicine', consultation.id);
  return ok({ redeemedAt: now });
});
