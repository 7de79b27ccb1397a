import { arrived } from '@shared/domain/appointment/miss';
import { firstIn } from '@shared/domain/call/call';
import type { Moved } from '@shared/domain/call/presence';
import { shouldRecord } from '@shared/domain/call/recording';
import type { Tx } from '../_runtime/tx';
import { stageRoom, type Room } from './own';

/** What became of a room: nothing is written where nothing moved. Coming or going may begin or end a recording. */
export function stageMoved(tx: Tx, { consultation, call }: Room, moved: Moved): void {
  if (moved.call === call) return;
  // Whoever is in the room has come: nobody is marked as missed in the middle of a visit.
  const cameAt = firstIn(moved.call, 'patient', consultation.appointment);
  const came = cameAt === undefined ? undefined : arrived(consultation, cameAt);
  stageRoom(tx, { consultation: came ?? consultation, call: moved.call });
  for (const event of moved.events) tx.emit(event);
  const isRunning = call.recording.taskId !== undefined;
  if (shouldRecord(moved.call) !== isRunning)
    tx.emit({ type: 'call.recording_moved', consultationId: consultation.id });
}
