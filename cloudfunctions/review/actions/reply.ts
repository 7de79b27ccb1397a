import { replyToReview } from '@shared/contracts/review';
import { mayReply, reply } from '@shared/domain/review/reply';
import { ok } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { moderate } from '../moderate';
import { stageReview } from '../stage';

export const replyAction = implementCall(replyToReview, {
  before: async ({ input, actor, tx }) => mayReply(await tx.reviews.find(input.consultationId), actor.id),
  call: (_review, { input, actor, ports }) => moderate(input.words, actor.openid, ports.wechat),
  async after(_review, moderation, { input, actor, now, tx }) {
    const may = mayReply(await tx.reviews.find(input.consultationId), actor.id);
    if (!may.ok) return may;
    await stageReview(tx, may.value, reply(may.value, input.words, moderation, now));
    return ok({ consultationId: input.consultationId });
  },
});
