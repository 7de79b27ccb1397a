import { arrive } from '@shared/contracts/appointment';
import { acceptFrom } from '@shared/domain/appointment/appointment';
import { arrived } from '@shared/domain/appointment/miss';
import { seenBy } from '@shared/domain/consultation/policy';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { signalCase } from '../tell';

export const arriveAction = implementCommand(arrive, async ({ input, actor, now, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const { appointment, state, id } = found.value;
  if (!appointment || (state !== 'waiting' && state !== 'in_progress'))
    return reject('appointment.not_booked');
  if (now < acceptFrom(appointment)) return reject('appointment.too_early');
  const there = arrived(found.value, now);
  if (there) {
    tx.consultations.replace(there);
    signalCase(tx, there);
  }
  return ok({ consultationId: id, arrivedAt: appointment.arrivedAt ?? now });
});
