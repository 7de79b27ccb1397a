import { closeConsultation } from '@shared/contracts/consultation';
import { close } from '@shared/domain/consultation/close';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { signalBoth } from '../signalBoth';

export const closeAction = implementCommand(closeConsultation, async ({ input, actor, now, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const decision = close(found.value, input, { now, digestOf });
  if (!decision.ok) return decision;
  const { consultation, record } = decision.value;
  tx.consultations.replace(consultation);
  const draft = await tx.records.find(record.id);
  if (draft) tx.records.replace(record);
  else tx.records.insert(record);
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
