import { ok, reject, type Result } from '../../kernel/result';
import { DAY_MS } from '../../kernel/time';
import type { Account } from '../account/account';
import type { Consultation } from '../consultation/consultation';
import type { FraudSignal, Moderation, Review, ReviewDraft } from './review';

/** A visit can be reviewed for so long after it has ended (ms). */
export const REVIEW_WITHIN_MS = 30 * DAY_MS;
/** So many reviews of one account for one doctor within the same time are looked at. */
const MANY = 3;
/** Less than this from each side is hardly a talk. */
const LEAST_SAID = 2;

/** What is known when a review is written. */
export type ReviewFacts = {
  readonly account: Account;
  /** What this account has written of this doctor before. */
  readonly earlier: readonly Review[];
  readonly moderation: Moderation;
  readonly now: number;
};

/** 能否评价: a visit that was completed, also where the doctor still owes the record; once, while it is fresh. */
export function mayReview(
  consultation: Consultation,
  existing: Review | undefined,
  now: number,
): Result<undefined, 'review.not_finished' | 'review.written' | 'review.window_over'> {
  if (consultation.state !== 'completed' && consultation.state !== 'record_due')
    return reject('review.not_finished');
  if (existing) return reject('review.written');
  if (now - (consultation.endedAt ?? 0) > REVIEW_WITHIN_MS) return reject('review.window_over');
  return ok(undefined);
}

/** 写评价. Held words and signals keep it from being shown until somebody has looked. */
export function write(consultation: Consultation, draft: ReviewDraft, facts: ReviewFacts): Review {
  const { moderation, now } = facts;
  const signals = signalsOf(consultation, facts);
  const isOpen = moderation === 'held' || signals.length > 0;
  return {
    ...draft,
    id: consultation.id,
    accountId: consultation.accountId,
    doctorId: consultation.doctorId,
    at: now,
    moderation,
    signals,
    isShown: !isOpen,
    isOpen,
  };
}

function signalsOf({ said, channel }: Consultation, { account, earlier, now }: ReviewFacts): FraudSignal[] {
  const recent = earlier.filter(({ at }) => now - at < REVIEW_WITHIN_MS);
  return [
    ...(account.doctorId !== undefined ? ['reviewer_is_doctor' as const] : []),
    // Who saw or heard each other has talked without a written word.
    ...(channel === 'text' && Math.min(said.patient, said.doctor) < LEAST_SAID
      ? ['hardly_talked' as const]
      : []),
    ...(recent.length + 1 >= MANY ? ['many_for_one' as const] : []),
  ];
}
