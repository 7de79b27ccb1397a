import type { Application } from '@shared/domain/application/application';
import { moved } from '@shared/domain/application/change';
import { emptied } from '@shared/domain/application/leftover';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';

/** Applications in one run; the next day goes on. */
const RUN = 100;

const endOne = ({ id }: Application, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.applications.find(id);
    if (found?.lookAt === undefined || found.lookAt > now) return;
    if (found.state !== 'withdrawn') {
      const next = moved(found, { event: 'lapse', at: now });
      if (next.ok) tx.applications.replace(next.value);
      return;
    }
    tx.applications.replace(emptied(found));
    // Another application may show the same paper: whoever deletes pictures that nobody uses finds out.
    for (const pictureId of Object.values(found.evidence).flatMap((ids = []) => ids)) {
      const picture = await tx.pictures.find(pictureId);
      if (picture) tx.pictures.replace({ ...picture, fate: 'new' });
    }
  });

/**
 * 未成的申请, every morning: a form that nobody touches for half a year is over, and what was given for one that is over goes
 * a month later. Who had joined is not among them.
 */
export const endLeftovers: Timer = {
  name: 'endLeftovers',
  trigger: 'lookAfterLicences',
  async run(tools) {
    for (const state of ['draft', 'returned', 'withdrawn'] as const) {
      const due = await tools.db.applications.list({
        where: { state, lookAt: { lte: tools.now } },
        orderBy: [['lookAt', 'asc']],
        limit: RUN,
      });
      await oneByOne('endLeftovers', due, endOne, tools);
    }
  },
};
