import { unserved } from '@shared/domain/consultation/expire';
import { effect } from '../../_runtime/effect';
import { endWaiting } from '../endWaiting';

/** More open cases than one doctor has at once. */
const CASES = 1000;

const release = endWaiting(unserved);

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
