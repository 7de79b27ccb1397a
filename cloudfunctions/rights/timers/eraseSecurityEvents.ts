import { securityEventsKeptSince } from '@shared/domain/retention/retention';
import type { Timer } from '../../_runtime/serve';

/** Rows in one run; the next night goes on. */
const RUN = 1_000;
/** Rows removed in one transaction. */
const BATCH = 50;

/** 到期删除安全事件: a year after the minute in which they were counted. That it was done stays in the trail. */
export const eraseSecurityEvents: Timer = {
  name: 'eraseSecurityEvents',
  trigger: 'retention',
  async run({ db, now, step }) {
    const due = await db.securityEvents.list({
      where: { at: { lt: securityEventsKeptSince(now) } },
      orderBy: [
        ['at', 'asc'],
        ['id', 'asc'],
      ],
      limit: RUN,
    });
    for (let from = 0; from < due.length; from += BATCH)
      await step('securityEvents', async ({ tx }) => {
        for (const { id } of due.slice(from, from + BATCH)) tx.securityEvents.remove(id);
      });
  },
};
