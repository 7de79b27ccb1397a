import { withdrawLicence } from '@shared/contracts/institution';
import { withdraw } from '@shared/domain/licence/save';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const withdrawLicenceAction = implementCommand(withdrawLicence, async ({ input, actor, now, tx }) => {
  const licence = await tx.licences.find(input.licenceId);
  const decision = withdraw(licence, input.reason, { by: actor.id, now });
  if (!decision.ok) return decision;
  tx.licences.replace(decision.value);
  return ok(viewOf(decision.value, now));
});
