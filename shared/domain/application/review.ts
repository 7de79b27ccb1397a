import type { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { MINUTE_MS } from '../../kernel/time';
import type { Application, ReturnReason } from './application';
import { moved } from './change';
import { faultsOf } from './faults';
import { hasOpen, isSeenByStaff } from './policy';

/** Somebody of the staff who reviews. */
export type Reviewer = {
  readonly id: StaffId;
  readonly role: 'operations' | 'quality';
  readonly name: string;
};

/** One look lasts this long; opening again begins it anew. */
export const LOOK_MS = 30 * MINUTE_MS;

/** Which review is due. */
export const stepOf = ({ state }: Pick<Application, 'state'>): 'first' | 'second' | undefined =>
  state === 'submitted' ? 'first' : state === 'first_passed' ? 'second' : undefined;

/** 领取: nobody else decides while somebody is looking. What was never submitted does not exist for the staff. */
export function open(
  application: Application | undefined,
  staffId: StaffId,
  now: number,
): Result<Application & { lease: { until: number } }, 'application.not_found' | 'application.taken'> {
  if (!isSeenByStaff(application)) return reject('application.not_found');
  const { lease } = application;
  if (lease && lease.staffId !== staffId && now < lease.until)
    return reject('application.taken', { until: lease.until });
  return ok({ ...application, lease: { staffId, until: now + LOOK_MS } });
}

/** 放回: undefined when this person does not have it. */
export function release(application: Application, staffId: StaffId): Application | undefined {
  if (application.lease?.staffId !== staffId) return undefined;
  const { lease: _, ...rest } = application;
  return rest;
}

type Block = 'application.not_reviewable' | 'application.wrong_step' | 'application.own';

/** Whether the review that is due is this person's: first by operations, second by quality, never one's own. */
export function mayReview(application: Application, reviewer: Reviewer): Result<'first' | 'second', Block> {
  const step = stepOf(application);
  if (!step) return reject('application.not_reviewable');
  if (reviewer.role !== (step === 'first' ? 'operations' : 'quality'))
    return reject('application.wrong_step');
  // Staff and applicants sign in apart, so a name is all that says whose it is: a namesake leaves it to somebody else.
  if (reviewer.name === application.form.name) return reject('application.own');
  return ok(step);
}

/** Whether this person may let it pass now. */
export function mayPass(
  application: Application,
  reviewer: Reviewer,
  now: number,
): Result<'first' | 'second', Block | 'application.same_reviewer' | 'application.not_qualified'> {
  const may = mayReview(application, reviewer);
  if (!may.ok) return may;
  if (may.value === 'second' && application.firstBy === reviewer.id)
    return reject('application.same_reviewer');
  const faults = faultsOf(application, now);
  return faults.length > 0 ? reject('application.not_qualified', { faults }) : may;
}

/** 通过. The second review approves. */
export function pass(application: Application, reviewer: Reviewer, note: string | undefined, now: number) {
  if (!hasOpen(application, reviewer.id, now)) return reject('application.not_opened');
  const may = mayPass(application, reviewer, now);
  if (!may.ok) return may;
  const line = { at: now, by: reviewer.id, ...(note !== undefined && { note }) };
  const event = may.value === 'first' ? ('pass_first' as const) : ('approve' as const);
  const next = moved(application, { event, ...line });
  if (!next.ok) return reject('application.not_reviewable');
  return ok(may.value === 'first' ? { ...next.value, firstBy: reviewer.id } : next.value);
}

/** 退回, with a reason for each place. */
export function sendBack(
  application: Application,
  reviewer: Reviewer,
  reasons: readonly ReturnReason[],
  now: number,
): Result<Application, Block | 'application.not_opened'> {
  if (!hasOpen(application, reviewer.id, now)) return reject('application.not_opened');
  const may = mayReview(application, reviewer);
  if (!may.ok) return may;
  const next = moved(application, { event: 'return', at: now, by: reviewer.id, reasons: [...reasons] });
  return next.ok ? next : reject('application.not_reviewable');
}
