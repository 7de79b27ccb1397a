import { isIn, roomIdOf, type Call } from '@shared/domain/call/call';
import { recordingOf, shouldRecord } from '@shared/domain/call/recording';
import { left } from '@shared/domain/call/presence';
import { RecordingId, type ConsultationId } from '@shared/kernel/ids';
import type { SystemTools } from '../_runtime/effect';
import { tellRoom } from './own';

/** The robot that records, named apart for each time: two of one name would put each other out. */
const robotOf = ({ id, recording }: Call): string => `r${recording.begun}-${id}`.slice(0, 32);

/** 开始录制 at the vendor, and then what came of it. */
async function begin(call: Call, { runtime, step }: SystemTools): Promise<void> {
  const rooms = await runtime.ports.rooms();
  const taskId = await rooms.startRecording(roomIdOf(call.id), robotOf(call));
  await step(call.id, async ({ tx, now, newId }) => {
    const [consultation, latest] = [await tx.consultations.find(call.id), await tx.calls.find(call.id)];
    if (!consultation || !latest || latest.recording.taskId !== undefined) return;
    tx.callRecordings.insert(recordingOf(latest, newId(RecordingId), taskId, now));
    const recording = { ...latest.recording, taskId, begun: latest.recording.begun + 1 };
    tx.calls.replace({ ...latest, recording });
    tx.consultations.replace(consultation);
    tellRoom(tx, { consultation, call: latest });
  });
}

/** 停止录制: at the vendor first; a task that the vendor does not know is over. */
async function end(call: Call, taskId: string, { runtime, db, step }: SystemTools): Promise<void> {
  await (await runtime.ports.rooms()).stopRecording(taskId);
  const [row] = await db.callRecordings.list({ where: { taskId }, limit: 1 });
  await step(call.id, async ({ tx, now }) => {
    const [consultation, latest] = [await tx.consultations.find(call.id), await tx.calls.find(call.id)];
    if (!consultation || latest?.recording.taskId !== taskId) return;
    const { taskId: _, ...recording } = latest.recording;
    tx.calls.replace({ ...latest, recording });
    const running = row && (await tx.callRecordings.find(row.id));
    if (running) tx.callRecordings.replace({ ...running, stoppedAt: now });
    tx.consultations.replace(consultation);
    tellRoom(tx, { consultation, call: latest });
  });
}

/** Records while everybody agrees and both sides are there; otherwise not. Safe to repeat. */
export async function settleRecording(id: ConsultationId, tools: SystemTools): Promise<void> {
  const call = await tools.db.calls.find(id);
  if (!call) return;
  const { taskId } = call.recording;
  if (taskId === undefined && shouldRecord(call)) {
    await begin(call, tools);
    // Somebody may have withdrawn while the vendor was asked.
    const latest = await tools.db.calls.find(id);
    if (latest?.recording.taskId !== undefined && !shouldRecord(latest))
      await end(latest, latest.recording.taskId, tools);
  } else if (taskId !== undefined && !shouldRecord(call)) await end(call, taskId, tools);
}

/** 清场: nobody stays in a room whose case or time is over. Safe to repeat. */
export async function clearRoom(id: ConsultationId, tools: SystemTools): Promise<void> {
  const call = await tools.db.calls.find(id);
  if (!call || (call.clearedAt !== undefined && call.clearAt === undefined)) return;
  if (call.recording.taskId !== undefined) await end(call, call.recording.taskId, tools);
  await (await tools.runtime.ports.rooms()).dismiss(roomIdOf(id));
  await tools.step(id, async ({ tx, now }) => {
    const [consultation, latest] = [await tx.consultations.find(id), await tx.calls.find(id)];
    if (!consultation || !latest) return;
    const { clearAt: _, ...open } = latest;
    const gone = Object.keys(open.seats)
      .filter((userId) => isIn(open, userId))
      .reduce<{ call: Call; events: Parameters<typeof tx.emit>[0][] }>(
        (sofar, userId) => {
          const moved = left(sofar.call, userId, now);
          return moved.ok
            ? { call: moved.value.call, events: [...sofar.events, ...moved.value.events] }
            : sofar;
        },
        { call: open, events: [] },
      );
    tx.calls.replace({ ...gone.call, clearedAt: now });
    tx.consultations.replace(consultation);
    for (const event of gone.events) tx.emit(event);
    tellRoom(tx, { consultation, call: latest });
  });
}
