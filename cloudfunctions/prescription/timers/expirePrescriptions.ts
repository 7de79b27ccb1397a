import { expire, RUNNING_STATES } from '@shared/domain/prescription/validity';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { stagePrescription } from '../handIn';
import { withCase } from '../own';

/** Prescriptions of one state looked at in one run. */
const RUN = 100;

/** 处方过期: what was not used in time is void by itself. One bad row does not hold up the others. */
export const expirePrescriptions: Timer = {
  name: 'expirePrescriptions',
  trigger: 'lookAfterPrescriptions',
  async run(tools) {
    const { db, now } = tools;
    for (const state of RUNNING_STATES) {
      const due = await db.prescriptions.list({
        where: { state, validUntil: { lte: now } },
        orderBy: [['validUntil', 'asc']],
        limit: RUN,
      });
      const end = ({ id }: (typeof due)[number]) =>
        tools.step(id, async ({ tx, now: at }) => {
          const found = await withCase(tx, id);
          const decision = found.ok && expire(found.value.prescription, at);
          if (decision && decision.ok) stagePrescription(tx, found.value.consultation, decision.value);
        });
      await oneByOne('expirePrescriptions', due, end, tools);
    }
  },
};
