import { SAFETY_ROWS } from '@shared/domain/medicationSafety/rows';
import { SAFETY_VERSION } from '@shared/domain/medicationSafety/table';
import type { ReviewedRules } from '@shared/domain/triage/ruleReview';
import { digestOf } from './digest';
import type { Db } from './tx';

/** The tables as they are shipped, for the review of their version. */
export const SAFETY_RULES: ReviewedRules = { version: SAFETY_VERSION, rules: SAFETY_ROWS };

let digest: string | undefined;

/** SHA-256 of every word of the tables. */
export const digestOfSafety = (): string => (digest ??= digestOf(SAFETY_ROWS));

/** Whether a clinician has signed these very tables. Without it the screens say so: unsigned rules are better than none. */
export async function isSafetySigned(db: Db): Promise<boolean> {
  const review = await db.safetySets.find(SAFETY_VERSION);
  return review?.signedAt !== undefined && review.sha256 === digestOfSafety();
}
