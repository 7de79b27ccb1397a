import type { DoctorId } from '../../kernel/ids';
import type { Review } from './review';

/** Whoever wrote a review always reads it; everybody else, the doctor too, once the hospital shows it. */
export const mayRead = (review: Review, role: 'patient' | 'doctor'): boolean =>
  role === 'patient' || review.isShown;

/** The doctor of the visit answers what is shown. */
export const mayAnswer = (review: Review | undefined, doctorId: DoctorId): review is Review =>
  review?.doctorId === doctorId && review.isShown;
