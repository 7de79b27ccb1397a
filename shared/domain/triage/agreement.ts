import { shanghai } from '../../kernel/time';
import type { DepartmentCode } from '../department/departments';
import type { Triage, TriageOutcome } from './triage';

/** Of n closed cases: in how many the department that treated, or was sent on to, was the first, or among the three, that triage had named. */
type Agreement = { n: number; top1: number; top3: number };

const none = (): Agreement => ({ n: 0, top1: 0, top3: 0 });

/** The doctor sent somebody to an emergency department or called for 120. */
const isUrgent = (disposition: string): boolean => disposition === 'emergency' || disposition === 'call_120';

/** 分诊吻合度 over these triages. It counts; it names nobody. */
export function agreementOf(triages: readonly Triage[]) {
  const outcomes: Record<TriageOutcome, number> = { emergency: 0, answer: 0, ask: 0, abstain: 0 };
  const closed = none();
  const departments = new Map<DepartmentCode, Agreement>();
  const versions = new Map<string, Agreement>();
  const months = new Map<string, Agreement>();
  const warnedClosed = { n: 0, urgent: 0 };
  let warned = 0;
  let wentOn = 0;
  for (const triage of triages) {
    outcomes[triage.outcome] += 1;
    warned += Number(triage.flags.length > 0);
    wentOn += Number(triage.goneOnAt !== undefined);
    if (!triage.closed) continue;
    const { disposition } = triage.closed;
    // Who sends somebody on says that it belongs elsewhere.
    const departmentCode = triage.closed.referredTo ?? triage.closed.departmentCode;
    if (triage.flags.length > 0) {
      warnedClosed.n += 1;
      warnedClosed.urgent += Number(isUrgent(disposition));
    }
    const rank = triage.suggested.findIndex(({ code }) => code === departmentCode);
    for (const sum of [
      closed,
      entry(departments, departmentCode),
      entry(versions, triage.versions.departmentModel),
      entry(months, shanghai(triage.at).day.slice(0, 7)),
    ]) {
      sum.n += 1;
      sum.top1 += Number(rank === 0);
      sum.top3 += Number(rank >= 0);
    }
  }
  return {
    outcomes,
    warned,
    wentOn,
    warnedClosed,
    closed,
    byDepartment: [...departments].map(([code, sum]) => ({ code, ...sum })),
    byVersion: [...versions].map(([version, sum]) => ({ version, ...sum })),
    byMonth: [...months]
      .map(([month, sum]) => ({ month, ...sum }))
      .sort((a, b) => (a.month < b.month ? 1 : -1)),
  };
}

/** Fewer than so many cases could point at somebody: they are told together, not each. */
export const LEAST_SHOWN = 5;

/** Rows with enough cases, and how many cases stand in the others. One row alone could be reckoned back, so it gets company. */
export function enoughOf<Row extends { readonly n: number }>(rows: readonly Row[]) {
  const hidden = new Set(rows.filter(({ n }) => n < LEAST_SHOWN));
  const least = rows
    .filter((row) => !hidden.has(row))
    .reduce<Row | undefined>((best, row) => (best && best.n <= row.n ? best : row), undefined);
  if (hidden.size === 1 && least) hidden.add(least);
  return {
    rows: rows.filter((row) => !hidden.has(row)),
    few: [...hidden].reduce((sum, { n }) => sum + n, 0),
  };
}

function entry<Key>(sums: Map<Key, Agreement>, key: Key): Agreement {
  const known = sums.get(key) ?? none();
  sums.set(key, known);
  return known;
}
