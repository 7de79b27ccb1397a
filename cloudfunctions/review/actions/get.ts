import { getReview } from '@shared/contracts/review';
import { seenBy } from '@shared/domain/consultation/policy';
import { mayRead } from '@shared/domain/review/policy';
import { mayReview } from '@shared/domain/review/write';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { visitReview } from '../present';

export const getAction = implementQuery(getReview, async ({ input, actor, now, db }) => {
  const found = seenBy(await db.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const review = await db.reviews.find(input.consultationId);
  const mayWrite = actor.role === 'patient' && mayReview(found.value, review, now).ok;
  // What the hospital holds back is no business of the doctor's yet.
  const shown = review && mayRead(review, actor.role) ? review : undefined;
  return ok({ mayWrite, ...(shown && { review: visitReview(shown, actor.role) }) });
});
