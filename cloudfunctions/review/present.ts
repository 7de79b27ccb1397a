import type { PublicReview, StaffReview, VisitReview } from '@shared/contracts/review';
import type { Review } from '@shared/domain/review/review';

/** 评价 without anybody's name; a reply that somebody still has to look at is not there. */
export const publicReview = ({ satisfaction, tags, words, at, reply }: Review): PublicReview => ({
  ...{ satisfaction, tags, at },
  ...(words !== undefined && { words }),
  ...(reply?.moderation === 'pass' && { reply: { words: reply.words, at: reply.at } }),
});

/** 评价 for the two of the visit. */
export const visitReview = (review: Review, role: 'patient' | 'doctor'): VisitReview => ({
  ...publicReview(review),
  score: review.score,
  isShown: review.isShown,
  mayReply: role === 'doctor' && review.isShown && review.reply === undefined,
});

/** 评价 for the quality office. */
export const staffReview = (review: Review, doctorName: string): StaffReview => {
  const { accountId: _account, decided, reply, ...rest } = review;
  return {
    ...rest,
    doctorName,
    ...(reply && { reply: { words: reply.words, at: reply.at } }),
    ...(decided && { reason: decided.reason }),
  };
};
