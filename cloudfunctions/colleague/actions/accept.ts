import { accept } from '@shared/contracts/colleague';
import { move } from '@shared/domain/colleague/move';
import { isOffered } from '@shared/domain/doctor/directory';
import { isFaceChecked } from '@shared/domain/doctor/faceCheck';
import { isFull } from '@shared/domain/doctor/intake';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { talksAt } from '../../_runtime/talksAt';
import { known } from '../known';
import { stage } from '../stage';

/** A case taken over is taken as any other: with papers that hold, seen before the camera, and below one's own limit. */
export const acceptAction = implementCommand(accept, async ({ input, actor, now, db, tx, device }) => {
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (request.toDoctorId !== actor.id) return reject('colleague.not_found');
  const moved = move(request, consultation, 'accept', now);
  if (!moved.ok) return moved;
  const doctor = await db.doctors.find(actor.id);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_qualified');
  if (!isFaceChecked(doctor, device?.id, now)) return reject('doctor.face_check_missing');
  if (isFull(doctor, await talksAt(db, actor.id))) return reject('doctor.full');
  stage(tx, moved.value, consultation);
  return ok({ requestId: request.id, state: moved.value.state });
});
