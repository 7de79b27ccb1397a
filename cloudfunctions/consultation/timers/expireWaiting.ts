import { expire } from '@shared/domain/consultation/expire';
import type { Timer } from '../../_runtime/serve';
import { untilNothingIsDue } from '../../_runtime/untilNothingIsDue';
import { endWaiting } from '../endWaiting';

/** Before the next run begins; each case waits for its refund, so many are ended at once. */
const RUN = { forMs: 25_000, atOnce: 20 };

/** 超时退费: ends what nobody accepted within the promised time. One bad case does not hold up the others. */
export const expireWaiting: Timer = {
  name: 'expireWaiting',
  trigger: 'lookAfterCases',
  async run(tools) {
    const listDue = (limit: number) =>
      tools.db.consultations.list({
        where: { state: 'waiting', acceptBy: { lte: tools.now } },
        orderBy: [['acceptBy', 'asc']],
        limit,
      });
    await untilNothingIsDue('expireWaiting', listDue, endWaiting(expire), tools, RUN);
  },
};
