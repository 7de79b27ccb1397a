import type { Prescription, PrescriptionLine } from '../prescription/prescription';
import { MedicinePlanId, type DrugId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, shanghai } from '../../kernel/time';
import { dosesOn, nextDoseAt, usualMinutes } from './doses';
import type { MedicinePlan, PlannedMedicine, Taken } from './plan';

const medicineOf = ({ drug, dose, route, frequency, days, note }: PrescriptionLine): PlannedMedicine => ({
  ...{ drugId: drug.id, name: drug.genericName, strength: drug.strength, days },
  use: [`每次${String(dose)}${drug.pack.unitName}`, route.words, ...(note === undefined ? [] : [note])].join(
    '，',
  ),
  frequency: { code: frequency.code, words: frequency.words },
});

/** Whether anything may still be taken by this prescription: one that expired unused, or was voided, is no reason to. */
export const isHeld = (prescription: Pick<Prescription, 'state'> | undefined): boolean =>
  prescription?.state === 'effective' || prescription?.state === 'used';

/** 开始用药计划, from a prescription that holds: its very words, nothing added. */
export function beginPlan(
  prescription: Prescription,
  known: MedicinePlan | undefined,
  recalled: readonly DrugId[],
  now: number,
): Result<MedicinePlan, 'prescription.not_effective' | 'medicine_plan.begun'> {
  const { id, accountId, patientId, patient, lines } = prescription;
  if (!isHeld(prescription)) return reject('prescription.not_effective');
  if (known) return reject('medicine_plan.begun');
  return ok({
    id: MedicinePlanId.parse(id),
    prescriptionId: id,
    ...{ accountId, patientId, patientName: patient.name },
    medicines: lines.map(medicineOf),
    ...{ startsAt: now, state: 'active', checks: {}, reminds: false },
    ...(recalled.length > 0 && { recalled: [...recalled] }),
  });
}

type CheckRefusal = 'medicine_plan.over' | 'medicine_plan.dose_unknown' | 'medicine_plan.dose_not_yet';

/** Today's doses and those of the days before may be told of; a dose can be told of so long before its time. */
const EARLY_MS = DAY_MS / 6;

/** 服药打卡. What was said last holds. */
export function checkDose(
  plan: MedicinePlan,
  {
    doseId,
    what,
    allowed,
  }: { readonly doseId: string; readonly what: Taken; readonly allowed?: boolean | undefined },
  now: number,
): Result<MedicinePlan, CheckRefusal> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  const dose = dosesOn(plan, doseId.slice(0, 10)).find(({ id }) => id === doseId);
  if (!dose) return reject('medicine_plan.dose_unknown');
  if (dose.dueAt > now + EARLY_MS) return reject('medicine_plan.dose_not_yet');
  const checks = { ...plan.checks, [doseId]: { what, at: now } };
  return ok(withReminder({ ...permitted(plan, allowed === true), checks }, now));
}

/** 稍后 asks again after half an hour. */
const LATER_MS = DAY_MS / 48;

/** More yeses than anybody needs before the next tick. */
const MOST_PERMITS = 30;

/** WeChat's sheet was answered with yes once more. */
const permitted = (plan: MedicinePlan, allowed: boolean): MedicinePlan =>
  allowed ? { ...plan, permits: Math.min(MOST_PERMITS, (plan.permits ?? 0) + 1) } : plan;

/** The plan with the instant of its next reminder, where it reminds at all and WeChat may still send one. */
function withReminder(plan: MedicinePlan, now: number): MedicinePlan {
  const { nextReminderAt: _, ...rest } = plan;
  if (!plan.reminds || plan.state === 'stopped' || (plan.permits ?? 0) === 0) return rest;
  const waits = dosesOn(plan, shanghai(now).day).some(({ what }) => what === 'later');
  const dueAt = nextDoseAt(plan, now);
  const next = waits ? Math.min(now + LATER_MS, dueAt ?? Infinity) : dueAt;
  return next === undefined ? rest : { ...rest, nextReminderAt: next };
}

/** 服药提醒 on or off; on only with consent to notifications. `allowed`: WeChat's own sheet was answered with yes. */
export function setReminders(
  plan: MedicinePlan,
  { reminds, allowed }: { readonly reminds: boolean; readonly allowed: boolean },
  { holds, mayNotify }: { readonly holds: boolean; readonly mayNotify: boolean },
  now: number,
): Result<MedicinePlan, 'medicine_plan.over' | 'medicine_plan.not_held' | 'consent.notifications_missing'> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  if (reminds && !holds) return reject('medicine_plan.not_held');
  if (reminds && !mayNotify) return reject('consent.notifications_missing');
  return ok(withReminder(permitted({ ...plan, reminds }, allowed), now));
}

/** Later than this a reminder says nothing any more: the next dose has its own. */
const TOO_LATE_MS = DAY_MS / 24;

/**
 * 服药提醒 that is due: the plan after it, and whether a message goes out. It is taken down before it is sent, so that
 * nobody is reminded twice of one dose; what a crash swallows is not made up for.
 */
export function remind(
  plan: MedicinePlan,
  holds: boolean,
  now: number,
): { readonly plan: MedicinePlan; readonly sends: boolean } | undefined {
  if (plan.nextReminderAt === undefined || plan.nextReminderAt > now) return undefined;
  const { nextReminderAt: due, ...rest } = plan;
  // What no longer holds is no reason to take anything.
  if (!holds) return { plan: rest, sends: false };
  const said = dosesOn(plan, shanghai(due).day).filter(({ dueAt }) => dueAt === due);
  const isOpen = said.length === 0 || said.some(({ what }) => what === undefined || what === 'later');
  const sends = now - due < TOO_LATE_MS && isOpen;
  const permits = Math.max(0, (plan.permits ?? 0) - (sends ? 1 : 0));
  return { plan: withoutWaiting({ ...rest, permits }, now), sends };
}

/** 稍后 is asked again once. */
function withoutWaiting(plan: MedicinePlan, now: number): MedicinePlan {
  const { nextReminderAt: _, ...rest } = plan;
  const next = (plan.permits ?? 0) > 0 && plan.reminds ? nextDoseAt(plan, now) : undefined;
  return next === undefined ? rest : { ...rest, nextReminderAt: next };
}

/** WeChat says that no yes is left. */
export function withoutPermits(plan: MedicinePlan): MedicinePlan {
  const { nextReminderAt: _, ...rest } = plan;
  return { ...rest, permits: 0 };
}

/** 召回 of a batch that this person may have: its doses are due no more, and nothing reminds of them. */
export const withRecalled = (plan: MedicinePlan, drugId: DrugId, now: number): MedicinePlan =>
  plan.recalled?.includes(drugId)
    ? plan
    : withReminder({ ...plan, recalled: [...(plan.recalled ?? []), drugId] }, now);

const DAY_MINUTES = 1440;
/** How near two doses may come: half of what is usual between the nearest two. */
function leastBetween(usual: readonly number[]): number {
  const gaps = usual.map((it, k) => (usual[k + 1] ?? usual[0]! + DAY_MINUTES) - it);
  return Math.min(...gaps) / 2;
}

type TimesRefusal =
  | 'medicine_plan.over'
  | 'medicine_plan.medicine_unknown'
  | 'medicine_plan.times_wrong'
  | 'medicine_plan.times_too_close';

/** 改服药时间: as many doses as before, in order, none too near to the next. How often is the doctor's word alone. */
export function moveTimes(
  plan: MedicinePlan,
  { drugId, minutes }: { readonly drugId: DrugId; readonly minutes: readonly number[] },
  now: number,
): Result<MedicinePlan, TimesRefusal> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  const medicine = plan.medicines.find((it) => it.drugId === drugId);
  const usual = medicine ? usualMinutes(medicine) : [];
  if (usual.length === 0) return reject('medicine_plan.medicine_unknown');
  const isInOrder = minutes.every((it, k) => k === 0 || it > minutes[k - 1]!);
  if (minutes.length !== usual.length || !isInOrder) return reject('medicine_plan.times_wrong');
  const least = leastBetween(usual);
  const isNear = minutes.some((it, k) => (minutes[k + 1] ?? minutes[0]! + DAY_MINUTES) - it < least);
  if (minutes.length > 1 && isNear) return reject('medicine_plan.times_too_close');
  return ok(withReminder({ ...plan, times: { ...plan.times, [drugId]: [...minutes] } }, now));
}

/** 停止计划, by the person: the prescription stays as it is. */
export function stopPlan(plan: MedicinePlan, now: number): Result<MedicinePlan, 'medicine_plan.over'> {
  if (plan.state === 'stopped') return reject('medicine_plan.over');
  const { nextReminderAt: _, ...rest } = plan;
  return ok({ ...rest, state: 'stopped', endedAt: now });
}
