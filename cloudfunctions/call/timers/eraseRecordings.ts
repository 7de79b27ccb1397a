import { mayEraseRecording } from '@shared/domain/call/recording';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';

/** Recordings in one run; the next minute goes on. */
const RUN = 20;
/** A recording of a sealed visit is looked at again after so long (ms). */
const AGAIN_MS = 24 * 3_600_000;

/** 到期删除录制: three years after, unless the visit is sealed for a dispute. File first, then the row. */
export const eraseRecordings: Timer = {
  name: 'eraseRecordings',
  trigger: 'lookAfterRooms',
  async run(tools) {
    const due = await tools.db.callRecordings.list({
      where: { keptUntil: { lte: tools.now } },
      orderBy: [['keptUntil', 'asc']],
      limit: RUN,
    });
    const erase = async (row: (typeof due)[number]) => {
      const consultation = await tools.db.consultations.find(row.consultationId);
      if (!consultation || !mayEraseRecording(row, consultation, tools.now)) {
        await tools.step(row.consultationId, async ({ tx, now }) =>
          tx.callRecordings.replace({ ...row, keptUntil: now + AGAIN_MS }),
        );
        return;
      }
      if (row.file) await (await tools.runtime.ports.files()).remove([row.file.id]);
      await tools.step(row.consultationId, async ({ tx }) => {
        const latest = await tx.consultations.find(row.consultationId);
        tx.callRecordings.remove(row.id);
        if (latest) tx.consultations.replace(latest);
      });
    };
    await oneByOne('eraseRecordings', due, erase, tools);
  },
};
