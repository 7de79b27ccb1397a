import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { saveRecordDraft } from '@shared/contracts/closing';
import {
  acceptConsultation,
  getConsultation,
  listMessages,
  sendMessage,
} from '@shared/contracts/consultation';
import { getRecord } from '@shared/contracts/record';
import { exportChain, getReceipt, listLooks, listRoots, listTrail } from '@shared/contracts/trail';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, DOCTOR_ID, RECORD } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { MONDAY_10 } from '../../testing/runtime';
import { environmentKms } from '../_runtime/adapters/masterKeys/environmentKms';
import { openDb } from '../_runtime/tx';
import { chainOf } from './chainOf';
import { parts } from './parts';

const ofCase = { consultationId: CASE_ID };
const folder = mkdtempSync(path.join(tmpdir(), 'trail-'));
afterAll(() => rmSync(folder, { recursive: true }));

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: implementations, timers: parts.timers! });
});

const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> => {
  const reply = await asked;
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
};
const say = (who: 'patient' | 'doctor', text: string) =>
  must(world.ask(sendMessage, { ...ofCase, body: { kind: 'text', text } }, who));
const nightly = async () => {
  world.runtime.openid = undefined;
  await world.main({ Type: 'Timer', TriggerName: 'nightly' }, {});
};

/** A whole consultation, from its acceptance to the signed record. */
async function treated(): Promise<void> {
  world.given('waiting');
  await must(world.ask(getConsultation, ofCase, 'doctor'));
  await must(world.ask(acceptConsultation, ofCase, 'doctor'));
  await say('doctor', '您好，咳嗽多久了？');
  await say('patient', '三天 😷');
  await must(world.ask(saveRecordDraft, { ...ofCase, body: RECORD }, 'doctor'));
  await say('doctor', '多喝水');
  await must(world.close());
}

type Export = {
  complete: boolean;
  chains: {
    id: string;
    entries: Record<string, unknown>[];
    messages: Record<string, unknown>[];
    end?: { n: number; hash: string };
    talk?: string;
  }[];
  roots: object[];
  leaves: Record<string, unknown[]>;
};

/** Everything the hospital hands out for checking. */
async function exported(): Promise<Export> {
  const { rows } = world.runtime.store;
  const db = openDb(world.runtime.store);
  const ids = [...new Set([...rows.audits.values()].map(({ chainId }) => chainId))];
  const chains = await Promise.all(ids.map((id) => chainOf(id, db, 10_000)));
  const roots = [...rows.roots.values()];
  const leaves = Object.fromEntries(
    roots.map(({ day }) => [
      day,
      [...rows.rootLeaves.values()].flatMap((it) => (it.day === day ? it.leaves : [])),
    ]),
  );
  return structuredClone({ complete: true, chains, roots, leaves }) as unknown as Export;
}

let files = 0;
const written = (value: unknown): string => {
  const file = path.join(folder, `${++files}.json`);
  writeFileSync(file, JSON.stringify(value));
  return file;
};

/** What the verifier, another program in another language, says. */
function verified(export_: Export, ...more: [flag: '--receipt' | '--roots', value: unknown][]) {
  const flags = more.flatMap(([flag, value]) => [flag, written(value)]);
  const script = path.join(import.meta.dirname, '../../verifier/verify.py');
  const { status, stdout, stderr } = spawnSync('python3', [script, written(export_), ...flags], {
    encoding: 'utf8',
  });
  if (status === null || stderr !== '') throw new Error(`the verifier did not run: ${stderr}`);
  return { isWhole: status === 0, says: stdout };
}
const caseIn = (export_: Export) => export_.chains.find(({ id }) => id === CASE_ID)!;

describe('The chain of a case', () => {
  test('holds every change and every look at it, in order, and the verifier finds it whole', async () => {
    await treated();
    const entries = [...world.runtime.store.rows.audits.values()].filter(
      ({ chainId }) => chainId === CASE_ID,
    );
    expect(entries.map(({ n, action }) => [n, action])).toEqual([
      [1, 'look.treatment'],
      [2, 'consultation.accept'],
      [3, 'record.saveDraft'],
      [4, 'consultation.close'],
    ]);
    const { isWhole, says } = verified(await exported());
    expect(says).toMatch(/^OK .* 0 roots/);
    expect(isWhole).toBe(true);
  });

  test('says nothing of what was said', async () => {
    await treated();
    expect(JSON.stringify(await exported())).not.toMatch(/咳嗽|多喝水|三天|王芳/);
  });

  test('binds a message to its text: with the salt it can be checked, without it it cannot be guessed', async () => {
    await treated();
    const [message] = [...world.runtime.store.rows.messages.values()];
    const export_ = await exported();
    const [link] = caseIn(export_).messages;
    Object.assign(link!, { body: message!.body, salt: message!.salt });
    expect(verified(export_).isWhole).toBe(true);
    Object.assign(link!, { body: { kind: 'text', text: '您好，咳嗽多久了' } });
    expect(verified(export_).says).toContain('its text is not the one that was sent');
  });

  test('goes on after two presses in one moment, without a gap', async () => {
    await treated();
    const draft = () => world.ask(getRecord, ofCase, 'doctor');
    await Promise.all([draft(), draft(), world.ask(listMessages, ofCase, 'doctor')]);
    expect(verified(await exported()).isWhole).toBe(true);
  });
});

describe('The verifier finds', () => {
  type Forgery = readonly [what: string, forge: (export_: Export) => void, says: RegExp];
  const entry = (export_: Export, at: number) => caseIn(export_).entries[at]! as unknown as AuditEntry;
  const forgeries: readonly Forgery[] = [
    ['a changed entry', (it) => Object.assign(entry(it, 1), { outcome: 'refused' }), /entry 2: its hash/],
    [
      'another actor',
      (it) => Object.assign(entry(it, 1), { actor: { role: 'doctor', id: 'x' } }),
      /its hash/,
    ],
    ['an entry taken out', (it) => void caseIn(it).entries.splice(1, 1), /number 2 expected/],
    [
      'an entry put in',
      (it) => void caseIn(it).entries.splice(1, 0, caseIn(it).entries[1]!),
      /number 3 expected/,
    ],
    ['two entries swapped', (it) => void caseIn(it).entries.reverse(), /number 1 expected/],
    ['the last entry cut off', (it) => void caseIn(it).entries.pop(), /does not end where the case says/],
    [
      'an entry of another chain',
      (it) => Object.assign(entry(it, 0), { chainId: 'case-2' }),
      /another chain/,
    ],
    [
      'a changed message',
      (it) => Object.assign(caseIn(it).messages[0]!, { from: 'patient' }),
      /message 1: its hash/,
    ],
    ['a message taken out', (it) => void caseIn(it).messages.splice(1, 1), /message 3: number 2 expected/],
    ['the last message cut off', (it) => void caseIn(it).messages.pop(), /conversation does not end/],
    [
      'a whole case left out',
      (it) => void it.chains.splice(it.chains.indexOf(caseIn(it)), 1),
      /case-1 is missing/,
    ],
    ['a changed root', (it) => Object.assign(it.roots[0]!, { chains: 7 }), /root of 2026-11-23: its hash/],
    ['a root taken out', (it) => void it.roots.shift(), /there are leaves, and no root/],
    [
      'a changed leaf',
      (it) => Object.assign(it.leaves['2026-11-23']!, [['x', 1, '', '']]),
      /not over these leaves/,
    ],
  ];
  test.each(forgeries)('%s', async (_what, forge, says) => {
    await treated();
    world.runtime.time += DAY_MS;
    await nightly();
    const export_ = await exported();
    expect(verified(export_).isWhole).toBe(true);
    forge(export_);
    const found = verified(export_);
    expect(found.says).toMatch(says);
    expect(found.isWhole).toBe(false);
  });

  test('a history rewritten from end to end, by a root or a receipt that somebody kept', async () => {
    await treated();
    world.runtime.time += DAY_MS;
    await nightly();
    const kept = [...world.runtime.store.rows.roots.values()];
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    world = new CaseWorld({ actions: implementations, timers: parts.timers! });
    world.runtime.time += MINUTE_MS;
    await treated();
    world.runtime.time += DAY_MS;
    await nightly();
    const rewritten = await exported();
    expect(verified(rewritten).isWhole).toBe(true);
    expect(verified(rewritten, ['--roots', kept]).says).toContain('not the one that was published');
    expect(verified(rewritten, ['--receipt', receipt]).isWhole).toBe(false);
  });
});

describe('Daily roots', () => {
  test('cover every day that is over, each once, and follow one another', async () => {
    await treated();
    await nightly();
    expect(world.runtime.store.rows.roots.size).toBe(0);
    world.runtime.time += 3 * DAY_MS;
    await nightly();
    await nightly();
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    expect(roots.map(({ day, n, chains }) => [day, n, chains > 0])).toEqual([
      ['2026-11-25', 3, false],
      ['2026-11-24', 2, false],
      ['2026-11-23', 1, true],
    ]);
    expect(verified(await exported()).isWhole).toBe(true);
  });

  test('are not made before a late clock has had its time', async () => {
    await treated();
    world.runtime.time = Date.parse('2026-11-23T16:04:59Z');
    await nightly();
    expect(world.runtime.store.rows.roots.size).toBe(0);
    world.runtime.time += 1_000;
    await nightly();
    expect(world.runtime.store.rows.roots.size).toBe(1);
  });
});

describe('A receipt', () => {
  test('leads from the case up to a published root, and stays good when the case goes on', async () => {
    await treated();
    expect(await must(world.ask(getReceipt, ofCase, 'patient'))).not.toHaveProperty('root');
    world.runtime.time += DAY_MS;
    await nightly();
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    await must(world.ask(getRecord, ofCase, 'doctor'));
    expect(receipt.root!.day).toBe('2026-11-23');
    expect(verified(await exported(), ['--receipt', receipt]).isWhole).toBe(true);
    const moved = { ...receipt, root: { ...receipt.root!, leaf: [CASE_ID, 9, 'x', ''] } };
    expect(verified(await exported(), ['--receipt', moved]).says).toContain('not under the root');
  });

  test('is given for a case of one’s own, once something has happened in it', async () => {
    world.given('waiting');
    expect(await world.ask(getReceipt, ofCase, 'patient')).toMatchObject({ code: 'trail.empty' });
    expect(await world.ask(getReceipt, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
  });
});

describe('Who has looked at a case', () => {
  test('is told to whoever asked for it: once per doctor and day, and not their own looks', async () => {
    await treated();
    await must(world.ask(getConsultation, ofCase, 'patient'));
    await must(world.ask(listMessages, ofCase, 'doctor'));
    world.runtime.time += DAY_MS;
    await must(world.ask(getRecord, ofCase, 'doctor'));
    const { looks } = await must(world.ask(listLooks, ofCase, 'patient'));
    expect(looks).toEqual([
      { at: MONDAY_10 + DAY_MS, role: 'doctor', name: '李明', purpose: 'treatment' },
      { at: MONDAY_10, role: 'doctor', name: '李明', purpose: 'treatment' },
    ]);
    expect(await world.ask(listLooks, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(listLooks, { ...ofCase, cursor: 'x' }, 'patient')).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });

  test('is written down before anything is shown: where it cannot be, nothing is shown', async () => {
    world.given('in_progress');
    world.runtime.store.transaction = async () => Promise.reject(new Error('the database is away'));
    expect(await world.ask(getConsultation, ofCase, 'doctor')).toMatchObject({ code: 'internal' });
    expect(await world.ask(listMessages, ofCase, 'doctor')).toMatchObject({ code: 'internal' });
  });
});

describe('The auditor', () => {
  test('finds what somebody did, what was done to a case, and what happened in a span of time', async () => {
    await treated();
    const find = async (input: Parameters<typeof world.askAs<typeof listTrail>>[2]) =>
      (await must(world.askAs('auditor', listTrail, input))).entries.map(({ action }) => action);
    expect(await find({ filter: { kind: 'actor', by: `doctor:${DOCTOR_ID}` } })).toHaveLength(4);
    expect(await find({ filter: { kind: 'action', action: 'consultation.close' } })).toHaveLength(1);
    expect(await find({ filter: { kind: 'chain', chainId: CASE_ID } })).toHaveLength(4);
    expect(await find({ filter: { kind: 'all' }, from: MONDAY_10 + 1 })).toEqual([]);
    expect(await find({ filter: { kind: 'all' }, until: MONDAY_10 })).toEqual([]);
    expect(
      await world.askAs('auditor', listTrail, { filter: { kind: 'all' }, cursor: 'nonsense' }),
    ).toMatchObject({ code: 'list.cursor_invalid' });
  });

  test('pages through more entries than fit one page, none twice and none left out', async () => {
    world.given('in_progress');
    for (let at = 0; at < 45; at += 1)
      await must(world.ask(saveRecordDraft, { ...ofCase, body: { ...RECORD, plan: `第${at}稿` } }, 'doctor'));
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await must(
        world.askAs('auditor', listTrail, {
          filter: { kind: 'chain', chainId: CASE_ID },
          ...(cursor !== undefined && { cursor }),
        }),
      );
      seen.push(...page.entries.map(({ n }) => n));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
  });

  test('exports a chain for the verifier; one that is not there, or too long for one answer, is refused', async () => {
    await treated();
    const exported_ = await must(world.askAs('auditor', exportChain, { chainId: CASE_ID }));
    expect(verified(exported_ as unknown as Export).isWhole).toBe(true);
    expect(await world.askAs('auditor', exportChain, { chainId: 'case-9' })).toMatchObject({
      code: 'trail.empty',
    });
    const [one] = [...world.runtime.store.rows.audits.values()];
    for (let n = 100; n < 5200; n += 1)
      world.runtime.store.rows.audits.set(`long-${n}`, { ...one!, id: `long-${n}`, chainId: 'of:long', n });
    expect(await world.askAs('auditor', exportChain, { chainId: 'of:long' })).toMatchObject({
      code: 'trail.too_long',
    });
  });
});

test('Data keys under an older master key are wrapped anew while everything goes on', async () => {
  const keyOf = (name: string, fill: number) => `${name}:${Buffer.alloc(32, fill).toString('base64')}`;
  const { wrap } = environmentKms(keyOf('k1', 1));
  const dataKey = Buffer.alloc(32, 9);
  const row = {
    id: 'p1',
    versions: [{ version: 1, ...(await wrap(dataKey)) }],
    masterKey: 'k1',
    createdAt: 0,
  };
  world.runtime.store.rows.dataKeys.set('p1', row);
  world.runtime.kms = environmentKms(`${keyOf('k2', 2)},${keyOf('k1', 1)}`);
  await nightly();
  const now = world.runtime.store.rows.dataKeys.get('p1')!;
  expect([now.masterKey, now.versions[0]!.masterKey]).toEqual(['k2', 'k2']);
  const alone = environmentKms(keyOf('k2', 2));
  expect(Buffer.from(await alone.unwrap(now.versions[0]!))).toEqual(dataKey);
});
