import { warned } from '@shared/domain/licence/expiry';
import type { Licence } from '@shared/domain/licence/licence';
import { DAY_MS, shanghai } from '@shared/kernel/time';
import type { SystemTools } from '../../_runtime/effect';
import { oneByOne } from '../../_runtime/oneByOne';
import type { Timer } from '../../_runtime/serve';

/** More licences than a hospital has that are over or will be within three months. */
const ALL = 500;
const FIRST_WARNING_DAYS = 90;

const warnOf = ({ id }: Licence, { step }: SystemTools) =>
  step(id, async ({ tx, now }) => {
    const licence = await tx.licences.find(id);
    const changed = licence && warned(licence, now);
    if (changed) tx.licences.replace(changed);
  });

/**
 * 证照到期提醒, every morning: 90, 30 and 7 days before the end and after it, each once. Nothing is treated because it
 * comes late: orders and acceptance look at the days themselves. One bad row does not hold up the others.
 */
export const warnOfExpiry: Timer = {
  name: 'warnOfExpiry',
  trigger: 'warnOfExpiry',
  async run(tools) {
    const horizon = shanghai(tools.now + FIRST_WARNING_DAYS * DAY_MS).day;
    const near = await tools.db.licences.list({
      where: { withdrawn: false, validUntil: { lte: horizon } },
      orderBy: [['validUntil', 'desc']],
      limit: ALL,
    });
    await oneByOne(
      'warnOfExpiry',
      near.filter((it) => warned(it, tools.now)),
      warnOf,
      tools,
    );
  },
};
