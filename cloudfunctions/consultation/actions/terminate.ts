import { terminateConsultation } from '@shared/contracts/closing';
import { treatedBy } from '@shared/domain/consultation/policy';
import { terminate } from '@shared/domain/consultation/terminate';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { qualifiedHere } from '../../_runtime/fitness';
import { implementCommand } from '../../_runtime/implement';
import { placeNow } from '../../_runtime/placeNow';
import { signalBoth } from '../signalBoth';

export const terminateAction = implementCommand(terminateConsultation, async (context) => {
  const { input, actor, now, tx } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  // A patient in danger does not wait for a camera: papers alone are asked.
  const qualified = await qualifiedHere(context);
  if (!qualified.ok) return qualified;
  const place = await placeNow(found.value, context.again, context.db);
  const decision = terminate(found.value, input.termination, {
    now,
    place,
    id: context.onceId,
    salt: context.newSalt(),
    digestOf,
  });
  if (!decision.ok) return decision;
  const { consultation, line, event } = decision.value;
  tx.consultations.replace(consultation);
  tx.messages.insert(line);
  tx.emit(event);
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
