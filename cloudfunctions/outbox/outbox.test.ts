import { beforeEach, expect, test } from 'vitest';
import { cancelConsultation } from '@shared/contracts/consultation';
import type { DomainEvent } from '@shared/domain/audit/audit';
import { DAY_MS } from '@shared/kernel/time';
import { parts as consultation } from '../consultation/parts';
import { CASE_ID, CaseWorld } from '../../testing/caseWorld';
import type { Effect } from '../_runtime/effect';
import { MONDAY_10, TestRuntime } from '../../testing/runtime';
import { effects } from './effects';
import { outbox } from './outbox';

const event = { type: 'payment.closed', paymentId: 'p', consultationId: 'c' } as unknown as DomainEvent;
let runtime: TestRuntime;
let delivered: number;
let main: ReturnType<typeof outbox>;
beforeEach(() => {
  runtime = new TestRuntime();
  runtime.openid = undefined;
  delivered = 0;
  const seen: Effect = {
    name: 'test.onClosed',
    on: ['payment.closed'],
    run: async () => void (delivered += 1),
  };
  main = outbox([seen], () => runtime);
  runtime.store.rows.audits.set('entry', {
    id: 'entry',
    at: MONDAY_10,
    actor: { role: 'system', id: 'test' },
    action: 'test.act',
    outcome: 'ok',
    requestId: 'request',
    ...{ by: 'system:test', chainId: 'of:case-1', n: 1, prev: '', hash: '' },
    payloadSha256: '',
    events: [event],
    pending: true,
  });
});

test('What it is told of is delivered once, whoever asks and however often', async () => {
  expect(await main({ auditIds: ['entry', 'unknown'], userInfo: {} }, {})).toEqual({ ok: true });
  runtime.openid = 'openid-patient';
  await main({ auditIds: ['entry'] }, {});
  expect(delivered).toBe(1);
  expect(runtime.store.rows.audits.get('entry')!.pending).toBe(false);
});

test('The timer delivers what was left behind, and leaves what is fresh to its own invocation', async () => {
  await main({ Type: 'Timer', TriggerName: 'sweep' }, {});
  expect(delivered).toBe(0);
  runtime.time += 60_000;
  await main({ Type: 'Timer', TriggerName: 'sweep' }, {});
  expect(delivered).toBe(1);
});

test('What cannot be delivered, however much of it there is, holds up nothing that was left behind after it', async () => {
  const entry = runtime.store.rows.audits.get('entry')!;
  for (let n = 0; n < 150; n += 1)
    runtime.store.rows.audits.set(`broken-${n}`, { ...entry, id: `broken-${n}`, at: entry.at - 1, n: n + 2 });
  const picky: Effect = {
    name: 'test.onClosed',
    on: ['payment.closed'],
    run: async (_, { runtime: { store } }) => {
      delivered += 1;
      if (delivered <= 150) throw new Error('a vendor that is down');
      await store.bump('account', ['told']);
    },
  };
  runtime.time += 60_000;
  await outbox([picky], () => runtime)({ Type: 'Timer', TriggerName: 'sweep' }, {});
  expect(delivered).toBe(151);
  expect(runtime.store.rows.audits.get('entry')!.pending).toBe(false);
});

test('After three days a reply is forgotten, and the trail and the used key stay', async () => {
  const world = new CaseWorld(consultation);
  world.given('waiting');
  const cancel = () =>
    world.ask(cancelConsultation, { consultationId: CASE_ID }, 'patient', 'one-press-0001');
  const first = await cancel();
  const sweep = outbox([], () => world.runtime);
  const entry = () => [...world.runtime.store.rows.audits.values()].find(({ outcome }) => outcome === 'ok')!;
  const sweptAfter = async (ms: number) => {
    world.runtime.time += ms;
    world.runtime.openid = undefined;
    await sweep({ Type: 'Timer', TriggerName: 'sweep' }, {});
  };
  await sweptAfter(3 * DAY_MS - 1);
  expect(await cancel()).toEqual(first);
  await sweptAfter(1);
  expect(entry()).not.toHaveProperty('reply');
  expect(entry()).toMatchObject({ action: 'consultation.cancel', outcome: 'ok', at: MONDAY_10 });
  expect(await cancel()).toEqual({ ok: false, code: 'request.key_reused' });
});

test('More than a hundred, and what is no list of ids, is refused', async () => {
  runtime.openid = 'openid-patient';
  for (const wrong of [
    { auditIds: Array(101).fill('entry') },
    { auditIds: 'entry' },
    { auditIds: [7] },
    null,
  ])
    expect(await main(wrong, {})).toMatchObject({ ok: false, code: 'request.invalid' });
  expect(delivered).toBe(0);
});

test('Every effect stands in the table once, under a name of its own', () => {
  expect(new Set(effects.map(({ name }) => name)).size).toBe(effects.length);
});
