import { openEvidence } from '@shared/contracts/consultation';
import { treatedBy } from '@shared/domain/consultation/policy';
import { open } from '@shared/domain/followUp/judge';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const openEvidenceAction = implementCommand(openEvidence, async ({ input, actor, now, tx }) => {
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const decision = open(found.value, now);
  if (!decision.ok) return decision;
  tx.consultations.replace(decision.value);
  return ok({ consultationId: input.consultationId, openedAt: decision.value.evidence?.openedAt ?? now });
});
