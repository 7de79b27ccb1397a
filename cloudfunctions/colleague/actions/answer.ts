import { answer } from '@shared/contracts/colleague';
import { answer as decide } from '@shared/domain/colleague/move';
import { isOffered } from '@shared/domain/doctor/directory';
import { ok, reject } from '@shared/kernel/result';
import { digestOf } from '../../_runtime/digest';
import { implementCommand } from '../../_runtime/implement';
import { known } from '../known';
import { stage } from '../stage';

export const answerAction = implementCommand(answer, async ({ input, actor, now, db, tx }) => {
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (request.toDoctorId !== actor.id) return reject('colleague.not_found');
  const decision = decide(request, consultation, input.note, { now, digestOf });
  if (!decision.ok) return decision;
  const doctor = await db.doctors.find(actor.id);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  stage(tx, decision.value, consultation);
  return ok({ requestId: request.id, state: decision.value.state });
});
