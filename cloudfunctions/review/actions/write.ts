import { writeReview } from '@shared/contracts/review';
import { seenBy } from '@shared/domain/consultation/policy';
import { mayReview, write } from '@shared/domain/review/write';
import { ok } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { moderate } from '../moderate';
import { stageReview } from '../stage';

/** Reviews of one account for one doctor that are looked through for signals. */
const EARLIER = 20;

export const writeAction = implementCall(writeReview, {
  async before({ input, actor, now, tx }) {
    const found = seenBy(await tx.consultations.find(input.consultationId), actor);
    if (!found.ok) return found;
    const may = mayReview(found.value, await tx.reviews.find(input.consultationId), now);
    return may.ok ? ok(found.value) : may;
  },
  call: (_plan, { input, actor, ports }) => moderate(input.review.words, actor.openid, ports.wechat),
  async after(plan, moderation, { input, actor, now, db, tx }) {
    const { accountId, doctorId } = plan;
    const existing = await tx.reviews.find(plan.id);
    const may = mayReview(plan, existing, now);
    if (!may.ok) return may;
    const [account, earlier] = await Promise.all([
      db.accounts.find(actor.id),
      db.reviews.list({ where: { accountId, doctorId }, orderBy: [['at', 'desc']], limit: EARLIER }),
    ]);
    if (!account) throw new Error('a review by nobody');
    const review = write(plan, input.review, { account, earlier, moderation, now });
    await stageReview(tx, undefined, review);
    return ok({ isShown: review.isShown });
  },
});
