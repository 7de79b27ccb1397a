import { judgeEmergency } from '@shared/contracts/access';
import { judge } from '@shared/domain/access/grant';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const judgeAction = implementCommand(judgeEmergency, async ({ input, actor, now, tx }) => {
  const { grantId, verdict, reason } = input;
  const decision = judge(await tx.accessGrants.find(grantId), { verdict, reason, by: actor.id, now });
  if (!decision.ok) return decision;
  const grant = decision.value;
  tx.accessGrants.replace(grant);
  const consultation = await tx.consultations.find(grant.consultationId);
  // Written again so that the verdict stands in the chain of the case.
  if (consultation) tx.consultations.replace(consultation);
  return ok({ verdict });
});
