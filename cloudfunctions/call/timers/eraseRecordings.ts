import { mayEraseRecording, type CallRecording } from '@shared/domain/call/recording';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';

/** Recordings in one run; the next minute goes on. */
const RUN = 20;
/** A recording of a sealed visit is looked at again after so long (ms). */
const AGAIN_MS = 24 * 3_600_000;

/** Decided in the snapshot, and the case written: a sealing that is asked for in the same moment comes before it or after. */
const begun = ({ id, consultationId }: CallRecording, { step }: SystemTools): Promise<boolean> =>
  step(consultationId, async ({ tx, now }) => {
    const [row, consultation] = await Promise.all([
      tx.callRecordings.find(id),
      tx.consultations.find(consultationId),
    ]);
    if (!row) return false;
    const may =
      row.erasingAt !== undefined ||
      (consultation !== undefined && mayEraseRecording(row, consultation, now));
    tx.callRecordings.replace(may ? { ...row, erasingAt: now } : { ...row, keptUntil: now + AGAIN_MS });
    if (consultation) tx.consultations.replace(consultation);
    return may;
  });

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
      if (!(await begun(row, tools))) return;
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
