import { markMissed } from '@shared/contracts/visit';
import { miss } from '@shared/domain/appointment/miss';
import { firstIn } from '@shared/domain/call/call';
import { treatedBy } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { placeNow } from '../../_runtime/placeNow';
import { signalBoth } from '../signalBoth';

export const markMissedAction = implementCommand(markMissed, async (context) => {
  const { input, actor, now, db, tx } = context;
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const [place, call] = await Promise.all([
    placeNow(found.value, context.again, db),
    db.calls.find(input.consultationId),
  ]);
  const wasInRoom = firstIn(call, 'doctor', found.value.appointment) !== undefined;
  const facts = { now, place, wasInRoom, id: context.onceId, salt: context.newSalt(), digestOf };
  const decision = miss(found.value, facts);
  if (!decision.ok) return decision;
  const { consultation, line } = decision.value;
  tx.consultations.replace(consultation);
  tx.messages.insert(line);
  const { id: consultationId, doctorId } = consultation;
  tx.emit({ type: 'consultation.missed', consultationId, doctorId });
  signalBoth(tx, consultation);
  return ok({ consultationId: consultation.id, state: consultation.state });
});
