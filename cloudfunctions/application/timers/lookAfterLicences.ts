import type { Application } from '@shared/domain/application/application';
import { look } from '@shared/domain/application/standing';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';
import { setActive } from '../subject';

/** Applications looked at together; rounds in one run. */
const ROUND = 100;
const ROUNDS = 50;

const lookOne = ({ id }: Application, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const found = await tx.applications.find(id);
    const looked = found && look(found, now);
    if (!looked) return;
    tx.applications.replace(looked);
    if (looked.state === 'expired') await setActive(looked, false, tx);
    tx.signal(looked.accountId, 'inbox');
  });

/**
 * 到期提醒与到期, every morning. Nobody is treated because it comes late: lists, orders and acceptance look at the days
 * themselves. One bad row does not hold up the others.
 */
export const lookAfterLicences: Timer = {
  name: 'lookAfterLicences',
  trigger: 'lookAfterLicences',
  async run(tools) {
    const failed = new Set<string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const due = await tools.db.applications.list({
        where: { state: 'approved', lookAt: { lte: tools.now } },
        orderBy: [['lookAt', 'asc']],
        limit: ROUND + failed.size,
      });
      const left = due.filter(({ id }) => !failed.has(id));
      if (left.length === 0) return;
      for (const { id } of await oneByOne('lookAfterLicences', left, lookOne, tools)) failed.add(id);
    }
  },
};
