import { saveLicence } from '@shared/contracts/institution';
import { correct, enter } from '@shared/domain/licence/save';
import { LicenceId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { viewOf } from '../present';

export const saveLicenceAction = implementCommand(saveLicence, async ({ input, actor, now, newId, tx }) => {
  const { licenceId, facts } = input;
  const by = actor.id;
  const decision =
    licenceId === undefined
      ? enter(facts, { id: newId(LicenceId), by, now })
      : correct(await tx.licences.find(licenceId), facts, { by, now });
  if (!decision.ok) return decision;
  if (licenceId === undefined) tx.licences.insert(decision.value);
  else tx.licences.replace(decision.value);
  return ok(viewOf(decision.value, now));
});
