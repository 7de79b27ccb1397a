import * as z from 'zod/mini';
import { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { Instant } from '../../kernel/time';

/** What a clinician says of one rule. */
export const Verdict = z.enum(['approved', 'objected']);
export type Verdict = z.infer<typeof Verdict>;

/** How a version stands: being reviewed, signed, in force, or replaced by another. */
export const RuleSetState = z.enum(['open', 'signed', 'in_force', 'replaced']);
export type RuleSetState = z.infer<typeof RuleSetState>;

const Review = z.object({
  verdict: Verdict,
  note: z.optional(z.string()),
  by: StaffId,
  at: Instant,
});

/** 规则版本 as stored: what clinicians said of the rules of one version, bound to the hash of its data. */
export const RuleSetReview = z.object({
  /** The version. */
  id: z.string(),
  sha256: z.string(),
  state: RuleSetState,
  reviews: z.record(z.string(), Review),
  signedAt: z.optional(Instant),
  signedBy: z.optional(StaffId),
  inForceAt: z.optional(Instant),
  inForceBy: z.optional(StaffId),
  reason: z.optional(z.string()),
});
export type RuleSetReview = z.infer<typeof RuleSetReview>;

/** Rules of one version, red flags or the tables of 合理用药, as far as a review needs them. */
export type ReviewedRules = {
  readonly version: string;
  readonly rules: readonly { readonly id: string }[];
};

type Known = {
  readonly rules: ReviewedRules | undefined;
  /** Of the rules as they are shipped. */
  readonly sha256: string;
  readonly review: RuleSetReview | undefined;
};
type By = { readonly by: StaffId; readonly now: number };

/** Why a version cannot be worked on: it is not shipped, or its data is not what was reviewed. */
type Unknown = 'rules.not_found' | 'rules.changed';

function reviewOf({ rules, sha256, review }: Known): Result<RuleSetReview, Unknown> {
  if (!rules) return reject('rules.not_found');
  if (!review) return ok({ id: rules.version, sha256, state: 'open', reviews: {} });
  return review.sha256 === sha256 ? ok(review) : reject('rules.changed');
}

/** Reviewed and signed while it is open: what is wrong with a signed version is mended in the next one. */
export const mayBeReviewed = ({ state }: Pick<RuleSetReview, 'state'>): boolean => state === 'open';

/** Put in force when it was signed, also again after another has taken its place. */
export const mayBePutInForce = ({ state }: Pick<RuleSetReview, 'state'>): boolean =>
  state === 'signed' || state === 'replaced';

/** 逐条审阅. A signed version is reviewed no more: what is wrong with it is mended in the next one. */
export function reviewRule(
  known: Known,
  said: { readonly ruleId: string; readonly verdict: Verdict; readonly note?: string | undefined },
  { by, now }: By,
): Result<RuleSetReview, Unknown | 'rules.rule_not_found' | 'rules.signed' | 'rules.note_missing'> {
  const found = reviewOf(known);
  if (!found.ok) return found;
  if (!known.rules?.rules.some(({ id }) => id === said.ruleId)) return reject('rules.rule_not_found');
  if (!mayBeReviewed(found.value)) return reject('rules.signed');
  if (said.verdict === 'objected' && !said.note) return reject('rules.note_missing');
  const review = { verdict: said.verdict, ...(said.note && { note: said.note }), by, at: now };
  return ok({ ...found.value, reviews: { ...found.value.reviews, [said.ruleId]: review } });
}

/** 签署: only a version of which every rule was approved. */
export function signRules(
  known: Known,
  { by, now }: By,
): Result<RuleSetReview, Unknown | 'rules.signed' | 'rules.not_reviewed' | 'rules.objected'> {
  const found = reviewOf(known);
  if (!found.ok) return found;
  const { reviews } = found.value;
  if (!mayBeReviewed(found.value)) return reject('rules.signed');
  const verdicts = known.rules!.rules.map(({ id }) => reviews[id]?.verdict);
  if (verdicts.includes(undefined)) return reject('rules.not_reviewed');
  if (verdicts.includes('objected')) return reject('rules.objected');
  return ok({ ...found.value, state: 'signed', signedAt: now, signedBy: by });
}

/** 切换: to a signed version, also back to one that was replaced. */
export function putRulesInForce(
  known: Known,
  { by, now, reason }: By & { readonly reason: string },
): Result<RuleSetReview, Unknown | 'rules.not_signed' | 'rules.in_force'> {
  const found = reviewOf(known);
  if (!found.ok) return found;
  if (found.value.signedAt === undefined) return reject('rules.not_signed');
  if (!mayBePutInForce(found.value)) return reject('rules.in_force');
  return ok({ ...found.value, state: 'in_force', inForceAt: now, inForceBy: by, reason });
}
