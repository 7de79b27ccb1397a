import { emptyCall, type Call, type Member } from '@shared/domain/call/call';
import { memberFor } from '@shared/domain/call/enter';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { seenBy, type Participant } from '@shared/domain/consultation/policy';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok, type Result } from '@shared/kernel/result';
import type { Db, Tx } from '../_runtime/tx';

/** A case with its room. */
export type Room = { readonly consultation: Consultation; readonly call: Call };
type Reader = {
  readonly consultations: Pick<Tx['consultations'], 'find'>;
  readonly calls: Pick<Tx['calls'], 'find'>;
};

/** The room of a case for whoever belongs there, guests too. */
export async function roomFor(
  reader: Reader | Db,
  consultationId: ConsultationId,
  actor: Participant,
): Promise<Result<Room & { member: Member }, 'consultation.not_found' | 'guest.removed'>> {
  const [consultation, call] = await Promise.all([
    reader.consultations.find(consultationId),
    reader.calls.find(consultationId),
  ]);
  const found = memberFor(consultation, call, actor);
  if (!found.ok) return found;
  return ok({ ...found.value, call: call ?? emptyCall(found.value.consultation) });
}

/** The same for the two sides alone. */
export async function roomOfSides(
  reader: Reader | Db,
  consultationId: ConsultationId,
  actor: Participant,
): Promise<Result<Room, 'consultation.not_found'>> {
  const [consultation, call] = await Promise.all([
    reader.consultations.find(consultationId),
    reader.calls.find(consultationId),
  ]);
  const found = seenBy(consultation, actor);
  return found.ok ? ok({ consultation: found.value, call: call ?? emptyCall(found.value) }) : found;
}

/** Stages the room, in the chain of its case. */
export function stageRoom(tx: Tx, { consultation, call }: Room): void {
  tx.calls.replace(call);
  tx.consultations.replace(consultation);
  tellRoom(tx, { consultation, call });
}

/** Tells the open apps of everybody in the room that it changed. */
export function tellRoom(tx: Tx, { consultation, call }: Room): void {
  const accounts = [
    consultation.accountId,
    consultation.doctorAccountId,
    ...call.guests.filter(({ joinedAt }) => joinedAt !== undefined).map(({ accountId }) => accountId),
  ];
  for (const account of accounts) if (account) tx.signal(account, consultation.id);
}
