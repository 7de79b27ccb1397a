import { counted } from '@shared/domain/review/rating';
import type { Review } from '@shared/domain/review/review';
import type { Tx } from '../_runtime/tx';

/** Writes a review, and the doctor's rating where being shown has changed: both or neither. */
export async function stageReview(tx: Tx, before: Review | undefined, after: Review): Promise<void> {
  if (before) tx.reviews.replace(after);
  else tx.reviews.insert(after);
  const wasShown = before?.isShown === true;
  if (wasShown === after.isShown) return;
  const doctor = await tx.doctors.find(after.doctorId);
  if (doctor)
    tx.doctors.replace({ ...doctor, rating: counted(doctor.rating, after, after.isShown ? 1 : -1) });
}
