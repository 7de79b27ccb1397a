import { answerGuest, inviteGuest, issueGuestCode, joinCall, removeGuest } from '@shared/contracts/call';
import * as guests from '@shared/domain/call/guests';
import { isAgreed } from '@shared/domain/call/recording';
import { ConsultationId, GuestId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { sha256 } from '../../_runtime/digest';
import { implementCommand, withSecretReply } from '../../_runtime/implement';
import { roomOfSides, stageRoom } from '../own';

export const inviteAction = implementCommand(inviteGuest, async ({ input, actor, now, db, tx, onceId }) => {
  const found = await roomOfSides(tx, input.consultationId, actor);
  if (!found.ok) return found;
  const { consultation, call } = found.value;
  const person = input.patientId && (await db.patients.find(input.patientId));
  const facts = { id: GuestId.parse(onceId.slice(0, 24)), by: actor.role, person: person || undefined };
  const decision = guests.invite(call, consultation, input, facts, now);
  if (!decision.ok) return decision;
  stageRoom(tx, { consultation, call: decision.value.call });
  return ok({ guestId: decision.value.guest.id });
});

export const answerGuestAction = implementCommand(answerGuest, async ({ input, actor, now, tx }) => {
  const found = await roomOfSides(tx, input.consultationId, actor);
  if (!found.ok) return found;
  const { consultation, call } = found.value;
  const answer = { by: actor.role, agrees: input.agrees };
  const decision = guests.answerGuest(call, input.guestId, answer, now);
  if (!decision.ok) return decision;
  stageRoom(tx, { consultation, call: decision.value.call });
  return ok({ guestId: input.guestId });
});

/** The code names the case, so that it can be found, and holds what nobody can guess; stored is its digest. */
export const issueCodeAction = withSecretReply(
  implementCommand(issueGuestCode, async ({ input, actor, now, tx, newSalt }) => {
    const found = await roomOfSides(tx, input.consultationId, actor);
    if (!found.ok) return found;
    const { consultation, call } = found.value;
    const code = `${consultation.id}.${newSalt()}`;
    const decision = guests.issueCode(call, input.guestId, { by: actor.role, digest: sha256(code) }, now);
    if (!decision.ok) return decision;
    stageRoom(tx, { consultation, call: decision.value.call });
    return ok({ code, until: decision.value.until });
  }),
);

export const joinAction = implementCommand(joinCall, async ({ input, actor, now, tx }) => {
  const id = ConsultationId.safeParse(input.code.slice(0, input.code.lastIndexOf('.')));
  if (!id.success) return reject('invitation.invalid');
  const [consultation, call] = [await tx.consultations.find(id.data), await tx.calls.find(id.data)];
  const who = { digest: sha256(input.code), accountId: actor.id };
  const decision = guests.join(call, consultation, who, now);
  if (!decision.ok) return decision;
  const room = { consultation: consultation!, call: decision.value.call };
  stageRoom(tx, room);
  // A guest who has not agreed ends a recording that runs.
  if (room.call.recording.taskId !== undefined && !isAgreed(room.call))
    tx.emit({ type: 'call.recording_moved', consultationId: id.data });
  return ok({ consultationId: id.data });
});

export const removeGuestAction = implementCommand(removeGuest, async ({ input, actor, now, tx }) => {
  const found = await roomOfSides(tx, input.consultationId, actor);
  if (!found.ok) return found;
  const { consultation, call } = found.value;
  const decision = guests.removeGuest(call, input.guestId, now);
  if (!decision.ok) return decision;
  const { userId } = decision.value;
  stageRoom(tx, { consultation, call: decision.value.call });
  tx.emit({ type: 'call.guest_removed', consultationId: consultation.id, userId });
  tx.emit({ type: 'call.recording_moved', consultationId: consultation.id });
  return ok({ guestId: input.guestId });
});
