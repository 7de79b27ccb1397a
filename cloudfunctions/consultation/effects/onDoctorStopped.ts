import { unserved } from '@shared/domain/consultation/expire';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { effect, type SystemTools } from '../../_runtime/effect';
import { signalBoth } from '../signalBoth';

/** More open cases than one doctor has at once. */
const CASES = 1000;

const release = ({ id }: Consultation, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    const decision = found && unserved(found, now);
    if (!decision) return;
    tx.consultations.replace(decision.consultation);
    tx.emit(decision.event);
    signalBoth(tx, decision.consultation);
  });

/** Whoever waits gets the fee back now instead of after the promised time; whoever is talking is told to look again. */
export const onDoctorStopped = effect(
  'consultation.onDoctorStopped',
  ['doctor.stopped'],
  async ({ doctorId }, tools) => {
    const open = await tools.db.consultations.list({
      where: { doctorId, state: { in: ['waiting', 'in_progress'] } },
      limit: CASES,
    });
    for (const it of open) {
      if (it.state === 'waiting') await release(it, tools);
      else await tools.runtime.store.bump(it.accountId, ['inbox', it.id]);
    }
  },
);
