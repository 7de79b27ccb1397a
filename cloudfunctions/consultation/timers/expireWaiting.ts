import { expire } from '@shared/domain/consultation/expire';
import type { ConsultationId } from '@shared/kernel/ids';
import type { SystemTools } from '../../_runtime/effect';
import { faultOf } from '../../_runtime/log';
import type { Timer } from '../../_runtime/serve';
import { signalBoth } from '../signalBoth';

/** Cases looked at in one run. */
const RUN = 100;

const expireOne = (id: ConsultationId, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.consultations.find(id);
    const decision = found && expire(found, now);
    if (!decision) return;
    tx.consultations.replace(decision.consultation);
    tx.emit(decision.event);
    signalBoth(tx, decision.consultation);
  });

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
    for (const { id } of due) {
      try {
        await expireOne(id, tools);
      } catch (error) {
        tools.runtime.log({ level: 'error', event: 'expireWaiting.failed', fault: faultOf(error) });
      }
    }
  },
};
