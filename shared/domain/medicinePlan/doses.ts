import { DAY_MS, instantOf, shanghai } from '../../kernel/time';
import type { MedicinePlan, PlannedMedicine, Taken } from './plan';

/** At which minutes of which days of a plan a dose is due: every so many days, or on these of each week. */
type Rhythm = {
  readonly minutes: readonly number[];
  readonly every: number;
  readonly onDays?: readonly number[];
};

const at = (...hours: readonly number[]): Rhythm => ({ minutes: hours.map((it) => it * 60), every: 1 });

/**
 * 服药时间 for each frequency of the curated table, as usual hours of the day; a note of the doctor goes before them. 必要时
 * has none: it is never due. A pharmacist must sign the table off before real use.
 */
const RHYTHMS: Readonly<Record<string, Rhythm>> = {
  qd: at(8),
  bid: at(8, 20),
  tid: at(8, 13, 19),
  qid: at(8, 12, 17, 21),
  qm: at(7.5),
  qn: at(21.5),
  q4h: at(0, 4, 8, 12, 16, 20),
  q6h: at(0, 6, 12, 18),
  q8h: at(6, 14, 22),
  q12h: at(8, 20),
  qod: { ...at(8), every: 2 },
  qw: { ...at(8), every: 7 },
  biw: { ...at(8), every: 7, onDays: [0, 3] },
};

const rhythmOf = ({ frequency: { code } }: PlannedMedicine): Rhythm | undefined =>
  code === 'once' ? at(8) : RHYTHMS[code];

/** Usual minutes of the day for a medicine; none where it is taken when needed. */
export const usualMinutes = (medicine: PlannedMedicine): readonly number[] =>
  rhythmOf(medicine)?.minutes ?? [];

/** Minutes of the day as they hold: moved by the person, or usual. */
export const minutesOf = ({ times }: MedicinePlan, medicine: PlannedMedicine): readonly number[] =>
  times?.[medicine.drugId] ?? usualMinutes(medicine);

/** 一次用药 of a day: which medicine, when, and what was said of it. */
export type Dose = {
  readonly id: string;
  readonly medicine: PlannedMedicine;
  /** Epoch ms. */
  readonly dueAt: number;
  readonly what?: Taken;
};

const dayNumber = (day: string): number => Math.round(instantOf(day, 0) / DAY_MS);

/** Whether a medicine of this rhythm is due on the n-th day of its plan, which begins with 0. */
function isDue(rhythm: Rhythm, { days, frequency }: PlannedMedicine, n: number): boolean {
  if (n < 0 || n >= days) return false;
  if (frequency.code === 'once') return n === 0;
  return (rhythm.onDays ?? [0]).includes(n % rhythm.every);
}

/** Doses of one day, in the order of the clock. */
export function dosesOn(plan: MedicinePlan, day: string): readonly Dose[] {
  const n = dayNumber(day) - dayNumber(shanghai(plan.startsAt).day);
  return plan.medicines
    .flatMap((medicine, m) => {
      const rhythm = rhythmOf(medicine);
      if (!rhythm || !isDue(rhythm, medicine, n) || plan.recalled?.includes(medicine.drugId)) return [];
      const minutes = minutesOf(plan, medicine);
      // A dose keeps its name when its time is moved, so that what was said of it stays with it.
      return rhythm.minutes.map((usual, k) => {
        const id = `${day}.${String(m)}.${String(usual)}`;
        const said = plan.checks[id];
        return {
          ...{ id, medicine, dueAt: instantOf(day, minutes[k] ?? usual) },
          ...(said && { what: said.what }),
        };
      });
    })
    .filter(({ dueAt, medicine }) => dueAt >= plan.startsAt || medicine.frequency.code === 'once')
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** Medicines that are taken when needed, and are never due. */
export const asNeeded = ({ medicines }: MedicinePlan): readonly PlannedMedicine[] =>
  medicines.filter(({ frequency }) => frequency.code !== 'once' && !RHYTHMS[frequency.code]);

/** The last day of a plan. */
const lastDay = ({ medicines, startsAt }: MedicinePlan): number =>
  dayNumber(shanghai(startsAt).day) + Math.max(...medicines.map(({ days }) => days)) - 1;

const dayOf = (number: number): string => shanghai(number * DAY_MS).day;

/** 服药情况, counted: what was due by now, and what was said of it. */
export function adherence(plan: MedicinePlan, now: number) {
  const first = dayNumber(shanghai(plan.startsAt).day);
  const last = Math.min(lastDay(plan), dayNumber(shanghai(Math.min(now, plan.endedAt ?? now)).day));
  const count = { due: 0, taken: 0, skipped: 0, unsaid: 0 };
  for (let n = first; n <= last; n += 1)
    for (const { dueAt, what } of dosesOn(plan, dayOf(n))) {
      if (dueAt > (plan.endedAt ?? now) && what !== 'taken') continue;
      count.due += 1;
      if (what === 'taken' || what === 'skipped') count[what] += 1;
      else count.unsaid += 1;
    }
  return count;
}

/** The first dose after `now` that nobody has said anything of. */
export function nextDoseAt(plan: MedicinePlan, now: number): number | undefined {
  for (let n = dayNumber(shanghai(now).day); n <= lastDay(plan); n += 1) {
    const next = dosesOn(plan, dayOf(n)).find(({ dueAt, what }) => dueAt > now && what === undefined);
    if (next) return next.dueAt;
  }
  return undefined;
}

/** True once nothing of it is left. */
export const isOver = (plan: MedicinePlan, now: number): boolean =>
  plan.state === 'stopped' || dayNumber(shanghai(now).day) > lastDay(plan);
