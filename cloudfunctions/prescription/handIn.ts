import type { Consultation } from '@shared/domain/consultation/consultation';
import { isOnDuty } from '@shared/domain/prescription/duty';
import type { Prescription, PrescriptionDraft } from '@shared/domain/prescription/prescription';
import { ok, reject } from '@shared/kernel/result';
import { areInUse } from '../_runtime/codesInUse';
import { digestOf } from '../_runtime/digest';
import type { Db, Tx } from '../_runtime/tx';
import { linesOf } from './lines';
import { safetyOf } from './safety';

/** True while a pharmacist is on duty. */
export const isPharmacistThere = async (db: Db, now: number): Promise<boolean> =>
  (await db.pharmacistDuties.list({ where: { until: { gt: now } }, limit: 1 })).some((it) =>
    isOnDuty(it, now),
  );

/** What both handing in and correcting need to know of a draft. */
export async function factsOf(consultation: Consultation, draft: PrescriptionDraft, db: Db, now: number) {
  const lines = await linesOf(draft.lines, db);
  if (!lines.ok) return lines;
  if (!(await areInUse(db, draft.diagnoses))) return reject('diagnosis.not_in_list');
  const doctor = await db.doctors.find(consultation.doctorId);
  if (!doctor) throw new Error('a prescription by nobody');
  const findings = safetyOf(consultation, { ...draft, lines: lines.value }, now);
  return ok({
    lines: lines.value,
    findings,
    doctor: { name: doctor.name, hospital: doctor.hospital },
    now,
    digestOf,
  });
}

/** Writes a prescription into the trail of its case, and tells the two of it. */
export function stagePrescription(
  tx: Tx,
  consultation: Consultation,
  prescription: Prescription,
  isNew = false,
): void {
  if (isNew) tx.prescriptions.insert(prescription);
  else tx.prescriptions.replace(prescription);
  tx.consultations.replace(consultation);
  tx.signal(prescription.accountId, consultation.id);
  // After 转交 it is the doctor of the case now who sees to it, not whoever wrote it.
  if (consultation.doctorAccountId) tx.signal(consultation.doctorAccountId, 'inbox', consultation.id);
}
