import { expect, test } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';

const run = (world: CaseWorld) => {
  world.runtime.openid = undefined;
  return world.main({ Type: 'Timer', TriggerName: 'lookAfterCases' }, {});
};

test('What nobody accepted in time expires, both sides are told, and the refund follows by the event', async () => {
  const world = new CaseWorld(parts);
  const { acceptBy } = world.given('waiting');
  world.runtime.time = acceptBy! - 1;
  await run(world);
  expect(world.stored()?.state).toBe('waiting');
  world.runtime.time = acceptBy!;
  await run(world);
  expect(world.stored()).toMatchObject({ state: 'expired', endedAt: acceptBy });
  expect(world.trail).toMatchObject([
    {
      role: 'system',
      outcome: 'ok',
      events: [{ type: 'consultation.expired', consultationId: CASE_ID, paymentId: 'pay-case-1' }],
    },
  ]);
  expect([world.told('patient', 'inbox'), world.told('doctor', 'inbox')]).toEqual([1, 1]);
  await run(world);
  expect(world.trail).toHaveLength(1);
});

test('One bad row does not hold up the others, and is logged without what is in it', async () => {
  const world = new CaseWorld(parts);
  const { transaction } = world.runtime.store;
  for (const id of ['case-a', 'case-b', 'case-c']) world.given('waiting', { id: ConsultationId.parse(id) });
  world.runtime.store.transaction = (body) =>
    transaction.call(world.runtime.store, (read, again) =>
      body(async (table, id) => {
        if (id === 'case-b') throw new Error('unreadable 王芳');
        return read(table, id);
      }, again),
    ) as never;
  world.runtime.time += 60 * MINUTE_MS;
  await run(world);
  expect(['case-a', 'case-b', 'case-c'].map((id) => world.stored(id)?.state)).toEqual([
    'expired',
    'waiting',
    'expired',
  ]);
  expect(world.runtime.logged).toMatchObject([{ level: 'error', event: 'expireWaiting.failed' }]);
  expect(JSON.stringify(world.runtime.logged)).not.toContain('王芳');
});
