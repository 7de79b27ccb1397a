import { breakGlass } from '@shared/contracts/access';
import { breakGlass as decide } from '@shared/domain/access/grant';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const breakGlassAction = implementCommand(breakGlass, async ({ input, actor, now, onceId, tx }) => {
  const consultation = await tx.consultations.find(input.consultationId);
  const asked = { id: onceId, role: actor.role, actorId: actor.id, reason: input.reason, now };
  const decision = decide(consultation, asked);
  if (!decision.ok) return decision;
  const grant = decision.value;
  tx.accessGrants.insert(grant);
  tx.consultations.replace(consultation!);
  tx.emit({ type: 'access.broken', consultationId: grant.consultationId, grantId: grant.id });
  tx.signal(consultation!.accountId, 'inbox', grant.consultationId);
  return ok({ until: grant.until });
});
