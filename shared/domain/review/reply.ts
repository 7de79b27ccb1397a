import { ok, reject, type Result } from '../../kernel/result';
import type { DoctorId } from '../../kernel/ids';
import { mayAnswer } from './policy';
import type { Moderation, Review } from './review';

type ReplyRefusal = 'review.not_found' | 'review.replied';

/** 能否回复: the doctor of the visit, once, to what is shown. */
export function mayReply(review: Review | undefined, doctorId: DoctorId): Result<Review, ReplyRefusal> {
  if (!mayAnswer(review, doctorId)) return reject('review.not_found');
  return review.reply ? reject('review.replied') : ok(review);
}

/** 回复评价. Held words wait for somebody of the hospital. */
export const reply = (review: Review, words: string, moderation: Moderation, now: number): Review => ({
  ...review,
  reply: { words, moderation, at: now },
  isOpen: review.isOpen || moderation === 'held',
});
