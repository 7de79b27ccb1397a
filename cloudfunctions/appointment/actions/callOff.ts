import { callOff as contract } from '@shared/contracts/appointment';
import { callOff } from '@shared/domain/appointment/move';
import { treatedBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { freeSlotsOf } from '../../_runtime/slots';
import { signalCase } from '../tell';

export const callOffAction = implementCommand(contract, async ({ input, actor, now, tx }) => {
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const decision = callOff(found.value, now);
  if (!decision.ok) return decision;
  const { consultation, event } = decision.value;
  tx.consultations.replace(consultation);
  tx.emit(event);
  await freeSlotsOf(tx, consultation);
  signalCase(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
