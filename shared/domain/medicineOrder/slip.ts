import * as z from 'zod/mini';
import { AccountId, ConsultationId, PatientId, PrescriptionId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';
import { prescriptionLifecycle } from '../prescription/lifecycle';
import type { Prescription } from '../prescription/prescription';
import { isEffective } from './place';

/** 外配药房 that redeems a prescription, as it names itself. */
export const OutsidePharmacy = z.strictObject({
  pharmacyName: typedText(2, 60),
  /** 药品经营许可证编号. */
  licenceNo: typedText(4, 40),
  /** 药师 who answers for it. */
  pharmacist: typedText(2, 30),
});
export type OutsidePharmacy = z.infer<typeof OutsidePharmacy>;

/** 外配凭证: one a prescription. Only the digest of its code is kept; a new one ends the one before. */
export const OutsideSlip = z.object({
  /** The id of the prescription. */
  id: PrescriptionId,
  codeSha256: z.string(),
  consultationId: ConsultationId,
  accountId: AccountId,
  patientId: PatientId,
  at: Instant,
  until: Instant,
  redeemed: z.optional(z.object({ at: Instant, ...OutsidePharmacy.shape })),
});
export type OutsideSlip = z.infer<typeof OutsideSlip>;

/** The code of a slip: which prescription, and the secret that only the patient's phone shows. */
export const SlipCode = z.string().check(z.regex(/^[\w.-]{1,64}~[0-9a-z]{24,64}$/));

/** The prescription that a code speaks of, and its secret. */
export function slipParts(code: string): { readonly prescriptionId: string; readonly secret: string } {
  const [prescriptionId = '', secret = ''] = code.split('~');
  return { prescriptionId, secret };
}

/** 外配: a slip is made of what could be ordered here as well. */
export function mayTakeElsewhere(
  prescription: Prescription,
  now: number,
): Result<undefined, 'prescription.not_effective' | 'prescription.ordered'> {
  if (!isEffective(prescription, now)) return reject('prescription.not_effective');
  return prescription.orderId === undefined ? ok(undefined) : reject('prescription.ordered');
}

/** 外配核销: an outside pharmacy gives the medicine; the prescription is used, once. */
export function redeem(
  slip: OutsideSlip,
  prescription: Prescription,
  by: OutsidePharmacy,
  now: number,
): Result<
  { readonly slip: OutsideSlip; readonly prescription: Prescription },
  'slip.used' | 'prescription.not_effective' | 'prescription.ordered'
> {
  if (slip.redeemed || prescription.state === 'used') return reject('slip.used');
  const may = mayTakeElsewhere(prescription, now);
  if (!may.ok) return may;
  const used = prescriptionLifecycle.next(prescription.state, 'use');
  if (!used.ok) return reject('prescription.not_effective');
  return ok({
    slip: { ...slip, redeemed: { at: now, ...by } },
    prescription: { ...prescription, state: used.value, ended: { at: now } },
  });
}
