import { stoppedWith } from '@shared/domain/prescription/withCase';
import { effect } from '../../_runtime/effect';
import { prescriptionsOf } from '../../_runtime/prescriptionsOf';
import { stagePrescription } from '../handIn';
import { withCase } from '../own';

/** 终止并转线下: nothing that was prescribed in it can be passed or used any more. Safe to repeat. */
export const onCaseTerminated = effect(
  'prescription.onCaseTerminated',
  ['consultation.terminated'],
  async ({ consultationId }, { db, step }) => {
    for (const { id } of await prescriptionsOf(consultationId, db))
      await step(id, async ({ tx, now }) => {
        const found = await withCase(tx, id);
        if (!found.ok || !found.value.consultation.termination) return;
        const { prescription, consultation } = found.value;
        const stopped = stoppedWith(prescription, consultation.termination!, now);
        if (stopped) stagePrescription(tx, consultation, stopped);
      });
  },
);
