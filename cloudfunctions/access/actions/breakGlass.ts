import { breakGlass } from '@shared/contracts/access';
import { BARRED_MS, breakGlass as decide } from '@shared/domain/access/grant';
import { ok } from '@shared/kernel/result';
import { fitHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';

/** More than anybody has in that time: five a day are the most. */
const GRANTS = 500;

export const breakGlassAction = implementCommand(breakGlass, async (context) => {
  const { input, actor, now, onceId, db, tx } = context;
  const fit = await fitHere(context);
  if (!fit.ok) return fit;
  const consultation = await tx.consultations.find(input.consultationId);
  // A list stands outside the snapshot: counting up in the account's row makes two at once collide, and the later look again.
  const account = await tx.accounts.find(actor.accountId);
  if (!account) throw new Error('a doctor without an account');
  const before = await db.accessGrants.list({
    where: { actorId: actor.id, at: { gt: now - BARRED_MS } },
    orderBy: [['at', 'desc']],
    limit: GRANTS,
  });
  const decision = decide(consultation, { id: onceId, actorId: actor.id, reason: input.reason, before, now });
  if (!decision.ok) return decision;
  const grant = decision.value;
  tx.accounts.replace({ ...account, emergencies: (account.emergencies ?? 0) + 1 });
  tx.accessGrants.insert(grant);
  tx.consultations.replace(consultation!);
  const { consultationId, id: grantId } = grant;
  tx.emit({ type: 'access.broken', consultationId, grantId, doctorId: actor.id });
  tx.signal(consultation!.accountId, 'inbox', consultationId);
  return ok({ until: grant.until });
});
