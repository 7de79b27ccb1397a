import { listReplies, saveReplies } from '@shared/contracts/doctor';
import { ok } from '@shared/kernel/result';
import { implementCommand, implementQuery } from '../../_runtime/implement';

export const listRepliesAction = implementQuery(listReplies, async ({ actor, db }) => {
  const kept = await db.quickReplies.find(actor.id);
  return ok({ replies: kept?.replies ?? [] });
});

export const saveRepliesAction = implementCommand(saveReplies, async ({ input, actor, now, tx }) => {
  const row = { id: actor.id, replies: input.replies, savedAt: now };
  if (await tx.quickReplies.find(actor.id)) tx.quickReplies.replace(row);
  else tx.quickReplies.insert(row);
  return ok({ replies: input.replies });
});
