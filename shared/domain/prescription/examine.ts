import type { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { MINUTE_MS } from '../../kernel/time';
import { prescriptionLifecycle } from './lifecycle';
import { CHECKS, type Prescription } from './prescription';

/** A prescription stays with the pharmacist who took it for so long; then anybody on duty may take it. */
export const CLAIM_MS = 15 * MINUTE_MS;

/** Who reviews, and when; `isWriter` where they may be the one who prescribed (see `writer.ts`). */
export type Reviewer = {
  readonly by: StaffId;
  readonly name: string;
  readonly isWriter: boolean;
  readonly now: number;
};

type TakeRefusal = 'prescription.not_waiting' | 'prescription.taken' | 'prescription.own';

/** 领取: two who press at once do not both get it. */
export function take(prescription: Prescription, reviewer: Reviewer): Result<Prescription, TakeRefusal> {
  const { state, claim, validUntil } = prescription;
  if (state !== 'submitted' || reviewer.now >= validUntil) return reject('prescription.not_waiting');
  if (reviewer.isWriter) return reject('prescription.own');
  if (claim && claim.by !== reviewer.by && reviewer.now < claim.until) return reject('prescription.taken');
  return ok({ ...prescription, claim: { by: reviewer.by, until: reviewer.now + CLAIM_MS } });
}

type HeldRefusal =
  'prescription.not_waiting' | 'prescription.own' | 'prescription.not_yours' | 'prescription.changed';

/** What lies on this pharmacist's desk, in the version that they read. */
function held(
  prescription: Prescription,
  version: number,
  reviewer: Reviewer,
): Result<Omit<Prescription, 'claim'>, HeldRefusal> {
  const { claim, ...rest } = prescription;
  if (rest.state !== 'submitted' || reviewer.now >= rest.validUntil)
    return reject('prescription.not_waiting');
  if (reviewer.isWriter) return reject('prescription.own');
  if (claim?.by !== reviewer.by || reviewer.now >= claim.until) return reject('prescription.not_yours');
  return rest.version === version ? ok(rest) : reject('prescription.changed');
}

/** 审方通过: from now on the prescription is effective. */
export function approve(
  prescription: Prescription,
  { version, checks }: { readonly version: number; readonly checks: readonly (typeof CHECKS)[number][] },
  reviewer: Reviewer,
): Result<Prescription, HeldRefusal | 'prescription.checklist_incomplete' | 'prescription.question_open'> {
  const mine = held(prescription, version, reviewer);
  if (!mine.ok) return mine;
  if (CHECKS.some((it) => !checks.includes(it))) return reject('prescription.checklist_incomplete');
  if (mine.value.hasQuestion) return reject('prescription.question_open');
  const { by, name, now: at } = reviewer;
  return ok({ ...mine.value, state: 'effective', approved: { by, name, at } });
}

/** 退回修改, with a reason that the doctor reads. */
export function giveBack(
  prescription: Prescription,
  { version, words }: { readonly version: number; readonly words: string },
  reviewer: Reviewer,
): Result<Prescription, HeldRefusal> {
  const mine = held(prescription, version, reviewer);
  if (!mine.ok) return mine;
  const remark = { kind: 'returned' as const, words, at: reviewer.now, version, by: reviewer.name };
  return ok({
    ...mine.value,
    state: 'returned',
    hasQuestion: false,
    remarks: [...mine.value.remarks, remark],
  });
}

/** So many things can be said about one prescription. */
const MAX_REMARKS = 40;

/** 询问医生: it waits for the answer, on the pharmacist's desk or off it. */
export function ask(
  prescription: Prescription,
  { version, words }: { readonly version: number; readonly words: string },
  reviewer: Reviewer,
): Result<Prescription, HeldRefusal | 'prescription.question_open' | 'prescription.too_much_said'> {
  const mine = held(prescription, version, reviewer);
  if (!mine.ok) return mine;
  if (mine.value.hasQuestion) return reject('prescription.question_open');
  if (mine.value.remarks.length >= MAX_REMARKS) return reject('prescription.too_much_said');
  const remark = { kind: 'question' as const, words, at: reviewer.now, version, by: reviewer.name };
  return ok({ ...mine.value, hasQuestion: true, remarks: [...mine.value.remarks, remark] });
}

/** 回答药师: by the doctor who prescribed. */
export function answer(
  prescription: Prescription,
  words: string,
  now: number,
): Result<Prescription, 'prescription.no_question'> {
  const { state, hasQuestion, remarks, version, doctorName } = prescription;
  if (!hasQuestion || !prescriptionLifecycle.allows(state, 'approve'))
    return reject('prescription.no_question');
  const remark = { kind: 'answer' as const, words, at: now, version, by: doctorName };
  return ok({ ...prescription, hasQuestion: false, remarks: [...remarks, remark] });
}
