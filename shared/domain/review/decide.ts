import type { StaffId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Review } from './review';

/** 审核评价: shown or hidden, with a reason. What is shown was looked at whole, with the reply. */
export function decide(
  review: Review | undefined,
  { isShown, reason }: { readonly isShown: boolean; readonly reason: string },
  { by, now }: { readonly by: StaffId; readonly now: number },
): Result<Review, 'review.not_found'> {
  if (!review) return reject('review.not_found');
  const { reply } = review;
  return ok({
    ...review,
    isShown,
    isOpen: false,
    ...(isShown && { moderation: 'pass' as const }),
    ...(isShown && reply && { reply: { ...reply, moderation: 'pass' as const } }),
    decided: { by, at: now, reason },
  });
}
