import { listReviews } from '@shared/contracts/review';
import { shrunk } from '@shared/domain/review/rating';
import { ok, reject } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { pageOf, parseCursor } from '../../_runtime/present/page';
import { publicReview } from '../present';

export const listAction = implementQuery(listReviews, async ({ input, db }) => {
  const after = parseCursor(input.cursor);
  if (!after.ok) return after;
  const doctor = await db.doctors.find(input.doctorId);
  if (!doctor?.active) return reject('doctor.not_found');
  const where = { doctorId: doctor.id, isShown: true };
  const page = await pageOf(db.reviews, { where, by: 'at', direction: 'desc', after: after.value });
  const { rating } = doctor;
  return ok({
    count: rating?.count ?? 0,
    ...(rating && rating.count > 0 && { satisfaction: shrunk(rating) }),
    reviews: page.rows.map(publicReview),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  });
});
