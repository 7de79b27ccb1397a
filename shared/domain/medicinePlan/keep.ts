import type { Prescription, PrescriptionLine } from '../prescription/prescription';
import { MedicinePlanId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, shanghai } from '../../kernel/time';
import { dosesOn, nextDoseAt } from './doses';
import type { MedicinePlan, PlannedMedicine, Taken } from './plan';

const medicineOf = ({ drug, dose, route, frequency, days, note }: PrescriptionLine): PlannedMedicine => ({
  ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength, days },
  use: [`每次${String(dose)}${drug.pack.unitName}`, route.words, ...(note === undefined ? [] : [note])].join(
    '，',
  ),
  frequency: { code: frequency.code, words: frequency.words },
});

/** 开始用药计划, from a prescription that holds: its very words, nothing added. */
export function beginPlan(
  prescription: Prescription,
  known: MedicinePlan | undefined,
  now: number,
): Result<MedicinePlan, 'prescription.not_effective' | 'medicine_plan.begun'> {
  const { id, accountId, patientId, patient, state, lines } = prescription;
  if (state !== 'effective' && state !== 'used') return reject('prescription.not_effective');
  if (known) return reject('medicine_plan.begun');
  return ok({
    id: MedicinePlanId.parse(id),
    prescriptionId: id,
    ...{ accountId, patientId, patientName: patient.name },
    medicines: lines.map(medicineOf),
    ...{ startsAt: now, state: 'active', checks: {}, reminds: false },
  });
}

type CheckRefusal = 'medicine_plan.over' | 'medicine_plan.dose_unknown' | 'medicine_plan.dose_not_yet';

/** Today's doses and those of the days before may be told of; a dose can be told of so long before its time. */
const EARLY_MS = DAY_MS / 6;

/** 服药打卡. What was said last holds. */
export function checkDose(
  plan: MedicinePlan,
  { doseId, what }: { readonly doseId: string; readonly what: Taken },
  now: number,
): Result<MedicinePlan, CheckRefusal> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  const dose = dosesOn(plan, doseId.slice(0, 10)).find(({ id }) => id === doseId);
  if (!dose) return reject('medicine_plan.dose_unknown');
  if (dose.dueAt > now + EARLY_MS) return reject('medicine_plan.dose_not_yet');
  const checked = { ...plan, checks: { ...plan.checks, [doseId]: { what, at: now } } };
  return ok(withReminder(checked, now));
}

/** 稍后 asks again after half an hour. */
const LATER_MS = DAY_MS / 48;

/** The plan with the instant of its next reminder, where it reminds at all. */
function withReminder(plan: MedicinePlan, now: number): MedicinePlan {
  const { nextReminderAt: _, ...rest } = plan;
  if (!plan.reminds || plan.state === 'stopped') return rest;
  const waits = dosesOn(plan, shanghai(now).day).some(({ what }) => what === 'later');
  const dueAt = nextDoseAt(plan, now);
  const next = waits ? Math.min(now + LATER_MS, dueAt ?? Infinity) : dueAt;
  return next === undefined ? rest : { ...rest, nextReminderAt: next };
}

/** 服药提醒 on or off; on only with consent to notifications. */
export function setReminders(
  plan: MedicinePlan,
  reminds: boolean,
  mayNotify: boolean,
  now: number,
): Result<MedicinePlan, 'medicine_plan.over' | 'consent.notifications_missing'> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  if (reminds && !mayNotify) return reject('consent.notifications_missing');
  return ok(withReminder({ ...plan, reminds }, now));
}

/** 停止计划, by the person: the prescription stays as it is. */
export function stopPlan(plan: MedicinePlan, now: number): Result<MedicinePlan, 'medicine_plan.over'> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  const { nextReminderAt: _, ...rest } = plan;
  return ok({ ...rest, state: 'stopped', endedAt: now });
}
