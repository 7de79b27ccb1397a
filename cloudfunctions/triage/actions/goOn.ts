import { goOnWithTriage } from '@shared/contracts/triage';
import { goOn } from '@shared/domain/triage/goOn';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';

export const goOnAction = implementCommand(goOnWithTriage, async ({ input, actor, now, tx }) => {
  const decision = goOn(await tx.triages.find(input.triageId), { accountId: actor.id, now });
  if (!decision.ok) return decision;
  tx.triages.replace(decision.value);
  return ok({ triageId: decision.value.id });
});
