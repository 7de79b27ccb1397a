import { lookAfterRequest } from '@shared/domain/seal/undecided';
import type { Consultation } from '@shared/domain/consultation/consultation';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';

/** Requests in one run; the next night goes on. */
const RUN = 100;

const lookAt = ({ id }: Consultation, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    const looked = found && lookAfterRequest(found, now);
    if (!looked) return;
    tx.consultations.replace(looked.consultation);
    tx.signal(found.accountId, id);
    tx.emit(looked.event);
  });

/** 封存申请 that nobody has answered: the hospital is reminded of a patient's, its own runs out. */
export const lookAfterSeals: Timer = {
  name: 'lookAfterSeals',
  trigger: 'retention',
  async run(tools) {
    const due = await tools.db.consultations.list({
      where: { sealDueAt: { lte: tools.now } },
      orderBy: [['sealDueAt', 'asc']],
      limit: RUN,
    });
    await oneByOne('lookAfterSeals', due, lookAt, tools);
  },
};
