import { acceptConsultation } from '@shared/contracts/consultation';
import { accept } from '@shared/domain/consultation/accept';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { signalBoth } from '../signalBoth';

export const acceptAction = implementCommand(acceptConsultation, async ({ input, actor, now, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const decision = accept(found.value, now);
  if (!decision.ok) return decision;
  const { consultation, event } = decision.value;
  tx.consultations.replace(consultation);
  tx.emit(event);
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
