import { keepVisit } from '@shared/contracts/appointment';
import { keep } from '@shared/domain/appointment/unsettled';
import { treatedBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { signalCase } from '../tell';

export const keepAction = implementCommand(keepVisit, async ({ input, actor, now, tx }) => {
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const kept = keep(found.value, now);
  if (!kept.ok) return kept;
  tx.consultations.replace(kept.value);
  tx.emit({ type: 'appointment.kept', consultationId: kept.value.id });
  signalCase(tx, kept.value);
  return ok({ consultationId: kept.value.id });
});
