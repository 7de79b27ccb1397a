import type { Consultation } from '@shared/domain/consultation/consultation';
import { mayEraseTalk } from '@shared/domain/retention/retention';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { eraseSaid } from '../eraseSaid';

/** Cases in one run; the next night goes on. */
const RUN = 100;
async function eraseOne({ id }: Consultation, tools: SystemTools): Promise<void> {
  // Decided in the snapshot: a sealing that is asked for in the same moment comes before it, and stops it, or after.
  const may = await tools.step(id, async ({ tx, now }) => {
    const consultation = await tx.consultations.find(id);
    if (!consultation || !mayEraseTalk(consultation, now)) return false;
    tx.consultations.replace({ ...consultation, erasingTalk: true });
    return true;
  });
  if (!may) return;
  await eraseSaid(id, tools);
  await tools.step(id, async ({ tx }) => {
    const consultation = await tx.consultations.find(id);
    if (!consultation) return;
    const { eraseTalkAt: _, erasingTalk: __, ...rest } = consultation;
    tx.consultations.replace(rest);
  });
}

/** 到期删除对话: three years after a visit, unless it is sealed for a dispute. The record stays. */
export const eraseTalk: Timer = {
  name: 'eraseTalk',
  trigger: 'retention',
  async run(tools) {
    const due = await tools.db.consultations.list({
      where: { eraseTalkAt: { lte: tools.now } },
      orderBy: [['eraseTalkAt', 'asc']],
      limit: RUN,
    });
    await oneByOne('eraseTalk', due, eraseOne, tools);
  },
};
