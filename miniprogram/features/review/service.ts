import { getReview, listReviews, replyToReview, writeReview } from '@shared/contracts/review';
import type { ReviewDraft } from '@shared/domain/review/review';
import type { ConsultationId, DoctorId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 评价 ask of the cloud. */
export const reviewService = {
  get: (consultationId: ConsultationId) => call(getReview, { consultationId }),
  write: (consultationId: ConsultationId, review: ReviewDraft, key: string) =>
    call(writeReview, { consultationId, review }, key),
  reply: (consultationId: ConsultationId, words: string, key: string) =>
    call(replyToReview, { consultationId, words }, key),
  list: (doctorId: DoctorId, cursor?: string) =>
    call(listReviews, { doctorId, ...(cursor !== undefined && { cursor }) }),
};
