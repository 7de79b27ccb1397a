import { consentToRecording, openRecording } from '@shared/contracts/call';
import { entryOf } from '@shared/domain/consent/ledger';
import * as recording from '@shared/domain/call/recording';
import { roomOpen } from '@shared/domain/call/window';
import { ConsentId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { implementCall, implementCommand } from '../../_runtime/implement';
import { roomFor, roomOfSides, stageRoom } from '../own';

export const consentAction = implementCommand(consentToRecording, async (context) => {
  const { input, actor, now, newId, tx } = context;
  const found = await roomFor(tx, input.consultationId, actor);
  if (!found.ok) return found;
  const { consultation, call, member } = found.value;
  // A consent may be withdrawn at any time, given only while there is something to record.
  const open = roomOpen(consultation, now);
  if (input.agreed && !open.ok && open.code === 'consultation.not_open')
    return reject('consultation.not_open');
  const decision = recording.consentToRecording(call, member, input.agreed, now);
  if (!decision.ok) return decision;
  stageRoom(tx, { consultation, call: decision.value });
  const [was, is] = [recording.markOf(call, member), recording.markOf(decision.value, member)];
  const moved = is ?? was;
  if (moved)
    tx.consents.insert(
      entryOf('call_recording', is ? 'given' : 'withdrawn', moved, {
        ...{ id: newId(ConsentId), accountId: actor.role === 'doctor' ? actor.accountId : actor.id, at: now },
        consultationId: consultation.id,
      }),
    );
  tx.emit({ type: 'call.recording_moved', consultationId: consultation.id });
  return ok({ agreed: input.agreed !== undefined });
});

/** A command, so that the chain of the case says who looked; the address lasts for an hour at most. */
export const openRecordingAction = implementCall(openRecording, {
  isReplySecret: true,
  async before({ input, actor, tx }) {
    const found = await roomOfSides(tx, input.consultationId, actor);
    if (!found.ok) return found;
    const row = await tx.callRecordings.find(input.recordingId);
    if (row?.consultationId !== found.value.consultation.id) return reject('recording.not_found');
    if (!row.file) return reject('recording.not_finished');
    return ok(row.file.id);
  },
  async call(fileId, { ports }) {
    const url = (await (await ports.files()).urls([fileId])).get(fileId);
    return url === undefined ? reject('recording.not_finished') : ok(url);
  },
  async after(_fileId, url, { input, actor, tx }) {
    const found = await roomOfSides(tx, input.consultationId, actor);
    if (!found.ok) return found;
    tx.consultations.replace(found.value.consultation);
    return ok({ url });
  },
});
