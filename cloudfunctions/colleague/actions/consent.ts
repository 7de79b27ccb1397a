import { consent } from '@shared/contracts/colleague';
import { handOver } from '@shared/domain/colleague/handOver';
import { move } from '@shared/domain/colleague/move';
import { ok } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { stageDoctorGone } from '../../_runtime/doctorGone';
import { placeNow } from '../../_runtime/placeNow';
import { known } from '../known';
import { stage } from '../stage';

export const consentAction = implementCommand(consent, async (context) => {
  const { input, actor, now, db, tx } = context;
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (!input.agrees || request.kind === 'opinion') {
    const moved = move(request, consultation, input.agrees ? 'agree' : 'refuse', now);
    if (!moved.ok) return moved;
    stage(tx, moved.value, consultation);
    return ok({ requestId: request.id, state: moved.value.state });
  }
  const decision = handOver(request, consultation, {
    place: await placeNow(consultation, context.again, db),
    colleague: await db.doctors.find(request.toDoctorId),
    licences: await context.licences(),
    id: context.onceId,
    salt: context.newSalt(),
    ...{ now, digestOf },
  });
  if (!decision.ok) return decision;
  const moved = decision.value;
  tx.messages.insert(moved.line);
  tx.emit(moved.event);
  await stageDoctorGone(tx, consultation.id, now);
  // The draft goes with the case; what is written from now on is the colleague's.
  const draft = await tx.records.find(consultation.id);
  if (draft) tx.records.replace({ ...draft, doctorId: moved.consultation.doctorId });
  stage(tx, moved.request, moved.consultation);
  return ok({ requestId: request.id, state: moved.request.state });
});
