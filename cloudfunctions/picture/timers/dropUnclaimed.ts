import { unclaimedBefore } from '@shared/domain/picture/upload';
import type { Timer } from '../../_runtime/serve';

/** Rows in one run; the next night goes on. */
const RUN = 500;
/** Files removed at once. */
const BATCH = 50;

/**
 * 删除无人认领的上传: what a phone put there more than a day ago. What was looked at lies elsewhere by then, sealed; so
 * nothing that anybody uses lies under such a path.
 */
export const dropUnclaimed: Timer = {
  name: 'dropUnclaimed',
  trigger: 'sweepUploads',
  async run({ db, now, runtime, step }) {
    const due = await db.uploads.list({
      where: { at: { lt: unclaimedBefore(now) } },
      orderBy: [['at', 'asc']],
      limit: RUN,
    });
    const files = await runtime.ports.files();
    for (let from = 0; from < due.length; from += BATCH) {
      const batch = due.slice(from, from + BATCH);
      await files.remove(await Promise.all(batch.map(({ path }) => files.idOf(path))));
      await step('uploads', async ({ tx }) => {
        for (const { id } of batch) tx.uploads.remove(id);
      });
    }
  },
};
