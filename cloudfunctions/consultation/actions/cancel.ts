import { cancelConsultation } from '@shared/contracts/consultation';
import { cancel } from '@shared/domain/consultation/cancel';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { freeSlotsOf } from '../../_runtime/slots';
import { signalBoth } from '../signalBoth';

export const cancelAction = implementCommand(cancelConsultation, async ({ input, actor, now, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const decision = cancel(found.value, now);
  if (!decision.ok) return decision;
  const { consultation, event } = decision.value;
  tx.consultations.replace(consultation);
  tx.emit(event);
  await freeSlotsOf(tx, consultation);
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
