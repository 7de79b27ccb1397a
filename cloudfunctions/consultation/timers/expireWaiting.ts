import { expire } from '@shared/domain/consultation/expire';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { endWaiting } from '../endWaiting';

/** Cases looked at in one run. */
const RUN = 100;

/** 超时退费: ends what nobody accepted within the promised time. One bad case does not hold up the others. */
export const expireWaiting: Timer = {
  name: 'expireWaiting',
  trigger: 'lookAfterCases',
  async run(tools) {
    const due = await tools.db.consultations.list({
      where: { state: 'waiting', acceptBy: { lte: tools.now } },
      orderBy: [['acceptBy', 'asc']],
      limit: RUN,
    });
    await oneByOne('expireWaiting', due, endWaiting(expire), tools);
  },
};
