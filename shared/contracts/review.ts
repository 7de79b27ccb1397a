import * as z from 'zod/mini';
import { FraudSignal, Review, ReviewDraft, ReviewTag } from '../domain/review/review';
import { command, query } from '../kernel/contract';
import { ConsultationId, DoctorId } from '../kernel/ids';
import { typedText } from '../kernel/text';
import { Instant } from '../kernel/time';

/** 评价 as everybody reads it: nobody's name, and nothing of the visit. */
export const PublicReview = z.object({
  satisfaction: z.int(),
  tags: z.array(ReviewTag),
  words: z.optional(z.string()),
  at: Instant,
  reply: z.optional(z.object({ words: z.string(), at: Instant })),
});
export type PublicReview = z.infer<typeof PublicReview>;

/** 评价 of one visit, as its patient and its doctor see it. */
export const VisitReview = z.object({
  ...PublicReview.shape,
  score: z.int(),
  /** False while somebody of the hospital still has to look, or has hidden it. */
  isShown: z.boolean(),
  mayReply: z.boolean(),
});
export type VisitReview = z.infer<typeof VisitReview>;

/** 写评价: after a visit that was completed. Words go through WeChat's check first. */
export const writeReview = command({
  name: 'review.write',
  roles: ['patient'],
  input: z.strictObject({ consultationId: ConsultationId, review: ReviewDraft }),
  output: z.object({ isShown: z.boolean() }),
  rejections: [
    'consultation.not_found',
    'review.not_finished',
    'review.written',
    'review.window_over',
    'review.words_forbidden',
  ],
});

/** 回复评价, by the doctor of the visit, once. */
export const replyToReview = command({
  name: 'review.reply',
  roles: ['doctor'],
  input: z.strictObject({ consultationId: ConsultationId, words: typedText(1, 300) }),
  output: z.object({ consultationId: ConsultationId }),
  rejections: ['review.not_found', 'review.replied', 'review.words_forbidden'],
});

/** 这次问诊的评价; absent while there is none. */
export const getReview = query({
  name: 'review.get',
  roles: ['patient', 'doctor'],
  input: z.strictObject({ consultationId: ConsultationId }),
  output: z.object({ review: z.optional(VisitReview), mayWrite: z.boolean() }),
  rejections: ['consultation.not_found'],
});

/** 医生的评价, newest first, 20 a page. */
export const listReviews = query({
  name: 'review.list',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({ doctorId: DoctorId, cursor: z.optional(z.string().check(z.maxLength(200))) }),
  output: z.object({
    count: z.int(),
    /** 平均满意度, drawn towards the middle while there are few; absent without any. */
    satisfaction: z.optional(z.number()),
    reviews: z.array(PublicReview),
    nextCursor: z.optional(z.string()),
  }),
  rejections: ['doctor.not_found', 'list.cursor_invalid'],
});

/** 评价 as the quality office sees it. */
export const StaffReview = z.object({
  ...z.pick(Review, {
    ...{ id: true, doctorId: true, satisfaction: true, score: true, tags: true, words: true, at: true },
    ...{ moderation: true, isShown: true, isOpen: true },
  }).shape,
  signals: z.array(FraudSignal),
  reply: z.optional(z.object({ words: z.string(), at: Instant })),
  doctorName: z.string(),
  reason: z.optional(z.string()),
});
export type StaffReview = z.infer<typeof StaffReview>;

/** 待审评价 (`open`) or all that are shown or hidden, newest first, 20 a page. */
export const listForReview = query({
  name: 'review.listForStaff',
  roles: ['quality', 'auditor'],
  input: z.strictObject({
    group: z.enum(['open', 'shown', 'hidden']),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  }),
  output: z.object({ reviews: z.array(StaffReview), nextCursor: z.optional(z.string()) }),
  rejections: ['list.cursor_invalid'],
});

/** 审核评价: shown or hidden, with a reason that stays. Nothing is deleted. */
export const decideReview = command({
  name: 'review.decide',
  roles: ['quality'],
  input: z.strictObject({
    consultationId: ConsultationId,
    isShown: z.boolean(),
    reason: typedText(5, 500),
  }),
  output: StaffReview,
  rejections: ['review.not_found'],
});
