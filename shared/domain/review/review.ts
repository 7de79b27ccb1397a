import * as z from 'zod/mini';
import { AccountId, ConsultationId, DoctorId, StaffId } from '../../kernel/ids';
import { typedText } from '../../kernel/text';
import { Instant } from '../../kernel/time';

/** What a patient can say with a tap. */
export const ReviewTag = z.enum(['clear', 'patient', 'quick', 'helpful', 'unclear', 'hurried', 'slow']);
export type ReviewTag = z.infer<typeof ReviewTag>;

/** The tags in words. */
export const tagText: Record<ReviewTag, string> = {
  clear: '讲得清楚',
  patient: '耐心',
  quick: '回复及时',
  helpful: '有帮助',
  unclear: '没听明白',
  hurried: '太匆忙',
  slow: '回复慢',
};

/** 评价 as a patient gives it. */
export const ReviewDraft = z.strictObject({
  /** 满意度, 1–5. */
  satisfaction: z.int().check(z.minimum(1), z.maximum(5)),
  /** 愿意推荐, 0–10. */
  score: z.int().check(z.minimum(0), z.maximum(10)),
  tags: z.array(ReviewTag).check(
    z.maxLength(7),
    z.refine((all) => new Set(all).size === all.length),
  ),
  words: z.optional(typedText(1, 500)),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;

/** What WeChat's check says of a text: nothing amiss, or somebody must look. What is forbidden is not taken at all. */
export const Moderation = z.enum(['pass', 'held']);
export type Moderation = z.infer<typeof Moderation>;

/** 刷评线索: why a review does not count until somebody of the hospital has looked. */
export const FraudSignal = z.enum(['reviewer_is_doctor', 'hardly_talked', 'many_for_one']);
export type FraudSignal = z.infer<typeof FraudSignal>;

/** 医生的回复, once. */
export const ReviewReply = z.object({ words: z.string(), at: Instant, moderation: Moderation });
export type ReviewReply = z.infer<typeof ReviewReply>;

/** 评价 as stored, one a case. Nobody deletes it; the hospital may hide it, with a reason that stays. */
export const Review = z.object({
  ...ReviewDraft.shape,
  id: ConsultationId,
  accountId: AccountId,
  doctorId: DoctorId,
  at: Instant,
  moderation: Moderation,
  signals: z.array(FraudSignal),
  reply: z.optional(ReviewReply),
  /** Public and counted. */
  isShown: z.boolean(),
  /** Waits for somebody to look: held words, or signals. */
  isOpen: z.boolean(),
  decided: z.optional(z.object({ by: StaffId, at: Instant, reason: z.string() })),
});
export type Review = z.infer<typeof Review>;
