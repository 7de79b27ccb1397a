import * as z from 'zod/mini';
import { beforeEach, describe, expect, it } from 'vitest';
import { PRIVACY_NOTICE } from '@shared/domain/consent/texts';
import type { Patient } from '@shared/domain/patient/patient';
import { command, query } from '@shared/kernel/contract';
import { DoctorId, PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { TestRuntime } from '../../testing/runtime';
import { accountIdOf } from './identify';
import { implementCall, implementCommand, implementQuery } from './implement';
import { serve, type Parts } from './serve';

const OPENID = 'openid-patient';
const keep = command({
  name: 'test.keep',
  roles: ['patient'],
  input: z.strictObject({ name: z.string(), refuse: z.optional(z.boolean()) }),
  output: z.object({ name: z.string() }),
  rejections: ['test.refused'],
});
const look = query({
  name: 'test.look',
  roles: ['visitor', 'patient', 'doctor'],
  input: z.strictObject({}),
  output: z.object({ role: z.string() }),
  rejections: [],
});

const row = (id: string, name: string): Patient => ({
  id: PatientId.parse(id),
  accountId: accountIdOf(OPENID),
  name,
  sex: 'female',
  bornOn: '1990-01-01',
  relation: 'self',
  removed: false,
  createdAt: 0,
});
const keepAction = implementCommand(keep, async ({ input, tx, newId, actor }) => {
  tx.patients.insert(row(newId(PatientId), input.name));
  tx.signal(actor.id, 'inbox');
  if (input.refuse) return reject('test.refused');
  return ok({ name: input.name, secret: 'never leaves' });
});
const lookQuery = implementQuery(look, async ({ actor }) => ok({ role: actor.role }));

let runtime: TestRuntime;
const call = (event: unknown, parts: Parts = { actions: [keepAction, lookQuery] }) =>
  serve(parts, () => runtime)(event, {}) as Promise<{ ok: boolean; code?: string; value?: unknown }>;
const press = (input: object, requestKey = 'key-00000001') =>
  call({ action: 'test.keep', input, requestKey });
const audits = () => [...runtime.store.rows.audits.values()];

beforeEach(() => {
  runtime = new TestRuntime();
  runtime.openid = OPENID;
  const { version, sha256 } = PRIVACY_NOTICE;
  runtime.store.rows.accounts.set(accountIdOf(OPENID), {
    id: accountIdOf(OPENID),
    openid: OPENID,
    notice: { version, sha256, agreedAt: 0 },
    createdAt: 0,
  });
});

describe('one action', () => {
  it('writes the change and its audit entry together, and answers only what the contract names', async () => {
    expect(await press({ name: '王' })).toEqual({ ok: true, value: { name: '王' } });
    expect(runtime.store.rows.patients.size).toBe(1);
    expect(audits()).toMatchObject([{ action: 'test.keep', outcome: 'ok', actor: { role: 'patient' } }]);
    expect(runtime.store.rows.signals.get(accountIdOf(OPENID))?.counters).toEqual({ inbox: 1 });
  });

  it('answers a second press with the first reply and writes nothing twice', async () => {
    const first = await press({ name: '王' });
    expect(await press({ name: '王' })).toEqual(first);
    expect(runtime.store.rows.patients.size).toBe(1);
    expect(audits()).toHaveLength(1);
  });

  it('refuses a key that comes back with another payload', async () => {
    await press({ name: '王' });
    expect(await press({ name: '李' })).toMatchObject({ ok: false, code: 'request.key_reused' });
    expect(runtime.store.rows.patients.size).toBe(1);
  });

  it('keeps nothing of a refused command but its audit entry, and no signal', async () => {
    expect(await press({ name: '王', refuse: true })).toEqual({ ok: false, code: 'test.refused' });
    expect(runtime.store.rows.patients.size).toBe(0);
    expect(runtime.store.rows.signals.size).toBe(0);
    expect(audits().map(({ outcome }) => outcome)).toEqual(['test.refused']);
  });

  it('gives the first reply even when the first press has made a second one impossible', async () => {
    const once = implementCommand(keep, async ({ tx }) => {
      if (await tx.patients.find('only')) return reject('test.refused');
      tx.patients.insert(row('only', '王'));
      return ok({ name: '王' });
    });
    const again = () =>
      call({ action: 'test.keep', input: { name: '王' }, requestKey: 'key-00000001' }, { actions: [once] });
    expect(await again()).toEqual({ ok: true, value: { name: '王' } });
    expect(await again()).toEqual({ ok: true, value: { name: '王' } });
  });

  it('names the fields that were wrong and never repeats what was in them', async () => {
    const reply = await press({ name: 7, extra: '13800000000' });
    expect(reply).toMatchObject({
      ok: false,
      code: 'request.invalid',
      detail: { fields: expect.arrayContaining(['name']) },
    });
    expect(JSON.stringify(reply)).not.toContain('13800000000');
  });

  it('refuses a command without a request key, an unknown action and nonsense', async () => {
    expect(await call({ action: 'test.keep', input: { name: '王' } })).toMatchObject({
      code: 'request.invalid',
    });
    expect(await call({ action: 'test.nothing', input: {} })).toMatchObject({
      code: 'request.unknown_action',
    });
    for (const nonsense of [null, 1, 'x', [], {}])
      expect(await call(nonsense)).toMatchObject({ code: 'request.invalid' });
  });

  it('answers a crash with a reference, and logs where it was but not what was in it', async () => {
    const crashing = implementQuery(look, async () => {
      throw new Error('张三 13800000000');
    });
    const reply = await call({ action: 'test.look', input: {} }, { actions: [crashing] });
    expect(reply).toMatchObject({ ok: false, code: 'internal', detail: { requestId: expect.any(String) } });
    expect(runtime.logged.some(({ level }) => level === 'error')).toBe(true);
    expect(JSON.stringify([reply, runtime.logged])).not.toMatch(/张三|13800000000/);
  });
});

describe('who is asking', () => {
  it('is nobody when the platform names nobody, whatever the client sends', async () => {
    runtime.openid = undefined;
    expect(await call({ action: 'test.look', input: {}, openid: OPENID })).toMatchObject({
      code: 'actor.unknown',
    });
  });

  it('is a visitor before agreeing to the notice, and again when the notice has changed', async () => {
    runtime.openid = 'somebody-new';
    expect(await call({ action: 'test.look', input: {} })).toMatchObject({ value: { role: 'visitor' } });
    expect(await press({ name: '王' })).toMatchObject({ code: 'actor.unregistered' });
    runtime.openid = OPENID;
    const account = runtime.store.rows.accounts.get(accountIdOf(OPENID))!;
    const notice = { ...account.notice!, version: 'older' };
    runtime.store.rows.accounts.set(account.id, { ...account, notice });
    expect(await press({ name: '王' })).toMatchObject({ code: 'actor.unregistered' });
  });

  it('is a doctor only when the account is one', async () => {
    const asDoctor = { action: 'test.look', input: {}, as: 'doctor' };
    expect(await call(asDoctor)).toMatchObject({ code: 'actor.forbidden' });
    const account = runtime.store.rows.accounts.get(accountIdOf(OPENID))!;
    runtime.store.rows.accounts.set(account.id, { ...account, doctorId: DoctorId.parse('d1') });
    expect(await call(asDoctor)).toMatchObject({ value: { role: 'doctor' } });
    expect(
      await call({ action: 'test.keep', input: { name: '王' }, requestKey: 'key-00000001', as: 'doctor' }),
    ).toMatchObject({
      code: 'actor.forbidden',
    });
  });
});

describe('what is not an action', () => {
  const ran: string[] = [];
  const parts: Parts = {
    timers: [{ name: 'look', trigger: 'tick', run: async () => void ran.push('timer') }],
    webhooks: [{ path: '/hook', handle: async ({ rawBody }) => (ran.push(rawBody), { statusCode: 200 }) }],
  };
  const timerEvent = { Type: 'Timer', TriggerName: 'tick' };
  const httpEvent = { httpMethod: 'POST', path: '/hook', headers: {}, body: 'hook' };
  beforeEach(() => void (ran.length = 0));

  it('runs timers and webhooks that the platform sends', async () => {
    runtime.openid = undefined;
    await call(timerEvent, parts);
    expect(await call(httpEvent, parts)).toMatchObject({ statusCode: 200 });
    expect(ran).toEqual(['timer', 'hook']);
  });

  it('lets no client pass for a timer or a webhook', async () => {
    expect(await call(timerEvent, parts)).toMatchObject({ ok: false });
    expect(await call(httpEvent, parts)).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
  });

  it('lets nobody without an openid pass for the platform either', async () => {
    runtime.openid = undefined;
    const identify = runtime.identify;
    Object.assign(runtime, { identify: () => ({ isClient: true }) });
    expect(await call(timerEvent, parts)).toMatchObject({ ok: false });
    expect(await call(httpEvent, parts)).toMatchObject({ ok: false });
    expect(ran).toEqual([]);
    Object.assign(runtime, { identify });
  });

  it('reads a webhook body that the gateway sent in base64', async () => {
    runtime.openid = undefined;
    await call({ ...httpEvent, body: Buffer.from('签名').toString('base64'), isBase64Encoded: true }, parts);
    expect(ran).toEqual(['签名']);
  });

  it('lets one timer fail without stopping the next', async () => {
    runtime.openid = undefined;
    const failing = { name: 'fail', trigger: 'tick', run: async () => Promise.reject(new Error('张三')) };
    await call(timerEvent, { timers: [failing, ...parts.timers!] });
    expect(ran).toEqual(['timer']);
    expect(JSON.stringify(runtime.logged)).not.toContain('张三');
  });
});

describe('an action that needs a vendor', () => {
  it('asks the vendor once per key, and not at all when the first look refuses', async () => {
    const asked: string[] = [];
    const vendor = implementCall(keep, {
      before: async ({ input }) => (input.refuse ? reject('test.refused') : ok(input.name)),
      call: async (name) => (asked.push(name), ok(`${name}!`)),
      after: async (_plan, answer) => ok({ name: answer }),
    });
    const ask = (input: object, requestKey: string) =>
      call({ action: 'test.keep', input, requestKey }, { actions: [vendor] });
    expect(await ask({ name: '王' }, 'key-00000001')).toEqual({ ok: true, value: { name: '王!' } });
    expect(await ask({ name: '王' }, 'key-00000001')).toEqual({ ok: true, value: { name: '王!' } });
    expect(await ask({ name: '李', refuse: true }, 'key-00000002')).toMatchObject({ code: 'test.refused' });
    expect(asked).toEqual(['王']);
    expect(audits().map(({ outcome, actor }) => [outcome, actor.role])).toEqual([
      ['ok', 'patient'],
      ['test.refused', 'patient'],
    ]);
  });
});
