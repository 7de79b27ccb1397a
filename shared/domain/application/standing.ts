import type { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS, instantOf, shanghai } from '../../kernel/time';
import { lastDayOf, type Validity } from '../doctor/qualification';
import type { Application } from './application';
import { moved, noted } from './change';
import { dayOf, faultsOf } from './faults';

/** Days before the end on which the applicant is reminded. */
const REMIND_DAYS = [60, 30, 7] as const;
/** Whoever ends within this time is due: from the first reminder on. */
export const DUE_MS = REMIND_DAYS[0] * DAY_MS;

const daysAfter = (day: string, days: number): string => shanghai(instantOf(day, 0) + days * DAY_MS).day;

/** The same day next year; of 29 February, the 28th. */
const yearAfter = (day: string): string => {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next;
};

/** What the papers of an approved application say, and when somebody must look again: a year from today. */
export function validityOf({ form }: Application, now: number): Validity {
  const { day } = shanghai(now);
  const { licenceUntil, contractUntil, insuranceFrom, insuranceUntil } = form;
  return {
    licenceUntil: dayOf(licenceUntil ?? ''),
    contractUntil: dayOf(contractUntil ?? ''),
    ...(insuranceFrom !== undefined && { insuranceFrom }),
    ...(insuranceUntil !== undefined && { insuranceUntil }),
    verifiedOn: day,
    recheckBy: yearAfter(day),
  };
}

/** The beginning of the last day on which everything holds. */
export const endsAtOf = (validity: Validity): number => instantOf(lastDayOf(validity), 0);

/** When the next reminder, or the end, is due: the start of that day. */
export function nextLookAt(validity: Validity, now: number): number {
  const last = lastDayOf(validity);
  const due = [...REMIND_DAYS.map((days) => daysAfter(last, -days)), daysAfter(last, 1)];
  return due.map((day) => instantOf(day, 0)).find((at) => at > now) ?? instantOf(daysAfter(last, 1), 0);
}

/** 到期提醒与到期: undefined when nothing is due. */
export function look(application: Application, now: number): Application | undefined {
  const { state, validity, lookAt } = application;
  if (state !== 'approved' || !validity || lookAt === undefined || lookAt > now) return undefined;
  const last = lastDayOf(validity);
  if (last < shanghai(now).day) return over(application, now);
  const line = { event: 'remind' as const, at: now, note: last };
  return { ...noted(application, line), lookAt: nextLookAt(validity, now) };
}

function over(application: Application, now: number): Application | undefined {
  const { lookAt: _, ...rest } = application;
  const next = moved(rest, { event: 'expire', at: now });
  return next.ok ? next.value : undefined;
}

type Order = { readonly by: StaffId; readonly reason: string; readonly now: number };

/** 暂停. */
export function suspend(
  application: Application,
  { by, reason, now }: Order,
): Result<Application, 'application.not_approved'> {
  const { lookAt: _, ...rest } = application;
  const next = moved(rest, { event: 'suspend', at: now, by, note: reason });
  return next.ok ? next : reject('application.not_approved');
}

/** 恢复: only who would be let in today. */
export function reinstate(
  application: Application,
  { by, reason, now }: Order,
): Result<Application, 'application.not_suspended' | 'application.not_qualified'> {
  const next = moved(application, { event: 'reinstate', at: now, by, note: reason });
  const { validity } = application;
  if (!next.ok || !validity) return reject('application.not_suspended');
  const faults = faultsOf(application, now);
  if (faults.length > 0 || lastDayOf(validity) < shanghai(now).day)
    return reject('application.not_qualified', { faults });
  return ok({ ...next.value, lookAt: nextLookAt(validity, now) });
}

/** 被新的申请接替: undefined when it cannot be, because it is suspended or over for good. */
export function replaced(application: Application, now: number): Application | undefined {
  const { lookAt: _, ...rest } = application;
  const next = moved(rest, { event: 'replace', at: now });
  return next.ok ? next.value : undefined;
}
