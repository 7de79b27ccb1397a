import { breakGlass } from '@shared/contracts/access';
import { BARRED_MS, breakGlass as decide } from '@shared/domain/access/grant';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

/** More than anybody has in that time: five a day are the most. */
const GRANTS = 500;

export const breakGlassAction = implementCommand(
  breakGlass,
  async ({ input, actor, now, onceId, db, tx }) => {
    const consultation = await tx.consultations.find(input.consultationId);
    const before = await db.accessGrants.list({
      where: { actorId: actor.id, at: { gt: now - BARRED_MS } },
      orderBy: [['at', 'desc']],
      limit: GRANTS,
    });
    const asked = { id: onceId, role: actor.role, actorId: actor.id, reason: input.reason, before, now };
    const decision = decide(consultation, asked);
    if (!decision.ok) return decision;
    const grant = decision.value;
    tx.accessGrants.insert(grant);
    tx.consultations.replace(consultation!);
    tx.emit({ type: 'access.broken', consultationId: grant.consultationId, grantId: grant.id });
    tx.signal(consultation!.accountId, 'inbox', grant.consultationId);
    return ok({ until: grant.until });
  },
);
