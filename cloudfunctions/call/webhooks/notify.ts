import { memberOf, roomIdOf } from '@shared/domain/call/call';
import { entered, left } from '@shared/domain/call/presence';
import { ConsultationId } from '@shared/kernel/ids';
import type { SystemTools } from '../../_runtime/effect';
import { ForgedCallback, type RoomEvent } from '../../_runtime/ports/rooms';
import type { Webhook } from '../../_runtime/serve';
import { stageMoved } from '../stageMoved';

type Presence = Extract<RoomEvent, { kind: 'entered' | 'left' }>;
type Recorded = Extract<RoomEvent, { kind: 'recorded' }>;

/** Who came or went. Robots that record, and rooms that are none of ours, are nobody. */
async function takePresence({ kind, roomId, userId, at }: Presence, tools: SystemTools): Promise<void> {
  const id = ConsultationId.safeParse(roomId);
  if (!id.success) return;
  let isBarred = false;
  await tools.step(roomId, async ({ tx }) => {
    const [consultation, call] = [await tx.consultations.find(id.data), await tx.calls.find(id.data)];
    if (!consultation || !call) return;
    const member = memberOf(call, userId);
    const guest = member && 'guestId' in member && call.guests.find((it) => it.id === member.guestId);
    isBarred = kind === 'entered' && guest !== undefined && guest !== false && guest.removedAt !== undefined;
    if (isBarred) return;
    const moved = (kind === 'entered' ? entered : left)(call, userId, at);
    if (moved.ok) stageMoved(tx, { consultation, call }, moved.value);
  });
  if (isBarred) await (await tools.runtime.ports.rooms()).remove(roomIdOf(id.data), userId);
}

/** The finished file of a task that we began; told twice, it changes nothing more. */
async function takeFile({ taskId, fileId, seconds }: Recorded, tools: SystemTools): Promise<void> {
  const [row] = await tools.db.callRecordings.list({ where: { taskId }, limit: 1 });
  if (!row) return;
  await tools.step(row.consultationId, async ({ tx, now }) => {
    const latest = await tx.callRecordings.find(row.id);
    const consultation = await tx.consultations.find(row.consultationId);
    if (!latest || !consultation || latest.file) return;
    const stoppedAt = latest.stoppedAt ?? now;
    tx.callRecordings.replace({ ...latest, stoppedAt, file: { id: fileId, seconds, at: now } });
    tx.consultations.replace(consultation);
    for (const account of [consultation.accountId, consultation.doctorAccountId])
      if (account) tx.signal(account, consultation.id);
  });
}

export const notify: Webhook = {
  path: '/trtc/notify',
  async handle({ headers, rawBody }, tools) {
    try {
      const rooms = await tools.runtime.ports.rooms();
      for (const event of rooms.readCallback(headers, rawBody)) {
        if (event.kind === 'recorded') await takeFile(event, tools);
        else if (event.kind !== 'other') await takePresence(event, tools);
      }
      return { statusCode: 200, body: { code: 0 } };
    } catch (error) {
      if (!(error instanceof ForgedCallback)) throw error;
      tools.runtime.log({ level: 'warn', event: 'call.callback_forged' });
      return { statusCode: 401, body: { code: 1 } };
    }
  },
};
