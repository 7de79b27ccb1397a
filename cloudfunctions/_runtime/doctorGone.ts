import { withoutDoctor } from '@shared/domain/call/presence';
import type { ConsultationId } from '@shared/kernel/ids';
import type { Tx } from './tx';

/** The room of a case that is another doctor's from now on. Whoever is still in it is put out by what follows the event. */
export async function stageDoctorGone(tx: Tx, id: ConsultationId, now: number): Promise<void> {
  const call = await tx.calls.find(id);
  if (!call) return;
  const moved = withoutDoctor(call, now);
  tx.calls.replace(moved.call);
  for (const event of moved.events) tx.emit(event);
}
