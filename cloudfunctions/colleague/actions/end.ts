import { decline, withdraw } from '@shared/contracts/colleague';
import { move } from '@shared/domain/colleague/move';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { known } from '../known';
import { stage } from '../stage';

export const withdrawAction = implementCommand(withdraw, async ({ input, actor, now, tx }) => {
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (request.fromDoctorId !== actor.id) return reject('colleague.not_found');
  const moved = move(request, consultation, 'withdraw', now);
  if (!moved.ok) return moved;
  stage(tx, moved.value, consultation);
  return ok({ requestId: request.id, state: moved.value.state });
});

export const declineAction = implementCommand(decline, async ({ input, actor, now, tx }) => {
  const found = await known(tx, input.requestId, actor);
  if (!found.ok) return found;
  const { request, consultation } = found.value;
  if (request.toDoctorId !== actor.id) return reject('colleague.not_found');
  const moved = move(request, consultation, 'decline', now);
  if (!moved.ok) return moved;
  stage(tx, moved.value, consultation);
  return ok({ requestId: request.id, state: moved.value.state });
});
