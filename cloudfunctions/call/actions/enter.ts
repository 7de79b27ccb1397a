import { enterCall } from '@shared/contracts/call';
import { roomIdOf } from '@shared/domain/call/call';
import { enter } from '@shared/domain/call/enter';
import { ok } from '@shared/kernel/result';
import { implementCall } from '../../_runtime/implement';
import { roomFor, stageRoom } from '../own';

/** The ticket is signed here and kept nowhere: whoever comes back asks for another one. */
export const enterAction = implementCall(enterCall, {
  isReplySecret: true,
  async before({ input, actor, now, db, tx, device, licences }) {
    const found = await roomFor(tx, input.consultationId, actor);
    if (!found.ok) return found;
    const { consultation, member } = found.value;
    const doctor = actor.role === 'doctor' ? await db.doctors.find(actor.id) : undefined;
    const pass = enter(
      consultation,
      member,
      { doctor, deviceId: device?.id, licences: await licences() },
      now,
    );
    if (!pass.ok) return pass;
    return ok({ pass: pass.value, withVideo: consultation.channel === 'video' });
  },
  async call({ pass }, { input, ports }) {
    const roomId = roomIdOf(input.consultationId);
    const keys = (await ports.rooms()).keysFor({ ...pass, roomId });
    return ok({ userId: pass.userId, roomId, ...keys });
  },
  async after({ pass, withVideo }, ticket, { input, actor, now, tx }) {
    const found = await roomFor(tx, input.consultationId, actor);
    if (!found.ok) return found;
    const { closesAt } = pass.window;
    const { clearedAt: _, ...open } = found.value.call;
    stageRoom(tx, { consultation: found.value.consultation, call: { ...open, clearAt: closesAt } });
    return ok({ ticket, withVideo, closesAt, now });
  },
});
