import { expect, test } from 'vitest';
import type { SecurityEvent } from '@shared/domain/security/event';
import { DAY_MS } from '@shared/kernel/time';
import { CaseWorld } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const eventOf = (id: string, daysAgo: number): SecurityEvent => ({
  ...{ id, at: MONDAY_10 - daysAgo * DAY_MS, lastAt: MONDAY_10 - daysAgo * DAY_MS },
  ...{ code: 'staff.wrong_credentials', subject: 'staff-1', count: 1 },
});

test('A security event is deleted after a year and not a day before, and the trail says that it was done', async () => {
  const world = new CaseWorld(parts);
  world.runtime.openid = undefined;
  const { securityEvents } = world.runtime.store.rows;
  for (let n = 0; n < 60; n += 1) securityEvents.set(`old-${n}`, eventOf(`old-${n}`, 366));
  securityEvents.set('young', eventOf('young', 365));
  await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
  expect([...securityEvents.keys()]).toEqual(['young']);
  expect(world.trail.at(-1)).toMatchObject({ action: 'timer.eraseSecurityEvents', outcome: 'ok' });
  const entries = world.trail.length;
  await world.main({ Type: 'Timer', TriggerName: 'retention' }, {});
  expect(world.trail).toHaveLength(entries);
});
