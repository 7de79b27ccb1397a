import { arriveInCall, leaveCall, waitForCall } from '@shared/contracts/call';
import { acceptFrom } from '@shared/domain/appointment/appointment';
import { arrived } from '@shared/domain/appointment/miss';
import { userIdOf } from '@shared/domain/call/call';
import { entered, left } from '@shared/domain/call/presence';
import { roomOpen } from '@shared/domain/call/window';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { ok, reject } from '@shared/kernel/result';
import { implementCommand } from '../../_runtime/implement';
import { roomFor, tellRoom } from '../own';
import { stageMoved } from '../stageMoved';

/** True of a patient who stands before the door from the minute on in which the doctor may begin, for the first time. */
const arrivedBefore = ({ appointment }: Consultation, now: number): boolean =>
  appointment !== undefined && appointment.arrivedAt === undefined && now >= acceptFrom(appointment);

/** Waiting leaves no entry: it is said again and again, and says nothing but that somebody is there. */
export const waitAction = implementCommand(
  waitForCall,
  async ({ input, actor, now, db, tx }) => {
    const found = await roomFor(db, input.consultationId, actor);
    if (!found.ok) return found;
    const { consultation, call, member } = found.value;
    const open = roomOpen(consultation, now);
    if (
      !open.ok &&
      (open.code === 'call.text_only' ||
        open.code === 'consultation.not_paid' ||
        open.code === 'consultation.not_open')
    )
      return reject(open.code);
    const came = 'side' in member && member.side === 'patient' && arrivedBefore(consultation, now);
    if (came) {
      const found = await tx.consultations.find(consultation.id);
      const there = found && arrived(found, now);
      if (there) tx.consultations.replace(there);
    }
    const userId = userIdOf(consultation.id, member);
    const isNew = (await db.calls.find(consultation.id)) === undefined;
    if (isNew) tx.calls.replace({ ...call, waits: { [userId]: now } });
    else tx.calls.raise(consultation.id, { [`waits.${userId}`]: now });
    tellRoom(tx, found.value);
    return ok({ at: now });
  },
  {},
);

export const arriveAction = implementCommand(arriveInCall, async ({ input, actor, now, tx }) => {
  const found = await roomFor(tx, input.consultationId, actor);
  if (!found.ok) return found;
  const { member, ...room } = found.value;
  const open = roomOpen(room.consultation, now);
  if (!open.ok) return open;
  const moved = entered(room.call, userIdOf(room.consultation.id, member), now);
  if (moved.ok) stageMoved(tx, room, moved.value);
  return ok({ at: now });
});

export const leaveAction = implementCommand(leaveCall, async ({ input, actor, now, tx }) => {
  const found = await roomFor(tx, input.consultationId, actor);
  if (!found.ok) return found;
  const { member, ...room } = found.value;
  const moved = left(room.call, userIdOf(room.consultation.id, member), now);
  if (moved.ok) stageMoved(tx, room, moved.value);
  return ok({ at: now });
});
