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
import {
  exportChain,
  exportOwnChain,
  getReceipt,
  listLooks,
  listRoots,
  listTrail,
  type ChainExport,
} from '@shared/contracts/trail';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { setIntake } from '@shared/contracts/doctor';
import { endAt, linked } from '@shared/domain/audit/chain';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, DOCTOR_ID, RECORD } from '../../testing/caseWorld';
import { implementations } from '../../testing/catalogue';
import { MONDAY_10 } from '../../testing/runtime';
import { environmentKms } from '../_runtime/adapters/masterKeys/environmentKms';
import { digestOf } from '../_runtime/digest';
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

type Chain = {
  id: string;
  entries: Record<string, unknown>[];
  messages: Record<string, unknown>[];
  end?: { n: number; hash: string };
  talk?: string;
};
type Export = {
  complete: boolean;
  exportedAt: number;
  chains: Chain[];
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
  return structuredClone({
    complete: true,
    exportedAt: world.runtime.time,
    chains,
    roots,
    leaves,
  }) as unknown as Export;
}

let files = 0;
const written = (value: unknown): string => {
  const file = path.join(folder, `${++files}.json`);
  writeFileSync(file, JSON.stringify(value));
  return file;
};

/** What the verifier, another program in another language, says. */
function verified(
  export_: Export | ChainExport | undefined,
  ...more: [flag: '--receipt' | '--roots', value: unknown][]
) {
  const flags = more.flatMap(([flag, value]) => [flag, written(value)]);
  const script = path.join(import.meta.dirname, '../../verifier/verify.py');
  const { status, stdout, stderr } = spawnSync(
    'python3',
    [script, ...(export_ ? [written(export_)] : []), ...flags],
    {
      encoding: 'utf8',
    },
  );
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
    expect(says).toMatch(/^OPEN .*case-1: what was written on 2026-11-23 is under no root yet/m);
    expect(says).toMatch(/^OK .* 0 roots.*no root vouches for them yet/m);
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
  /** The chain cut off after so many entries, as if it had never been longer. */
  const cut = (chain: Chain, length: number) => {
    chain.entries.splice(length);
    chain.end = endAt(chain.entries.at(-1) as never);
  };
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
    ['an end that is not said', (it) => void delete caseIn(it).end, /does not say where it ends/],
    [
      'a whole case left out',
      (it) => void it.chains.splice(it.chains.indexOf(caseIn(it)), 1),
      /case-1 is missing/,
    ],
    ['a changed root', (it) => Object.assign(it.roots[0]!, { chains: 7 }), /root of 2026-11-23: its hash/],
    ['a root taken out', (it) => void it.roots.shift(), /there are leaves, and no root/],
    [
      'the first root taken out with its leaves and a whole case',
      (it) => {
        it.roots.shift();
        delete it.leaves['2026-11-23'];
        it.chains.splice(it.chains.indexOf(caseIn(it)), 1);
      },
      /is number 2, and those before it are missing/,
    ],
    [
      'the last root taken out, and what was done since cut off',
      (it) => {
        it.roots.pop();
        delete it.leaves['2026-11-24'];
        cut(caseIn(it), 4);
      },
      /root of 2026-11-24: was due when this was exported, and is missing/,
    ],
    [
      'an entry put in at the end of a day that is over',
      (it) => {
        const { chainId: _c, n: _n, prev: _p, hash: _h, ...made } = entry(it, 3);
        const { id, entries, end } = caseIn(it);
        const more = linked({ ...made, id: 'made-up' }, id, end!, digestOf);
        entries.push(more as unknown as Record<string, unknown>);
        caseIn(it).end = endAt(more);
      },
      /root of 2026-11-23: chain case-1 had another entry or end/,
    ],
    [
      'a changed leaf',
      (it) => Object.assign(it.leaves['2026-11-23']!, [['x', 1, '', '']]),
      /not over these leaves/,
    ],
  ];
  test('nothing wrong in what nobody has touched', async () => {
    const { export_, roots } = await twoDays(`of:${DOCTOR_ID}`);
    expect(verified(export_, ['--roots', roots]).says).toMatch(/^OK/);
    expect(verified(await exported(), ['--roots', roots]).says).toMatch(/^OK/);
  });

  test.each(forgeries)('%s', async (_what, forge, says) => {
    await treated();
    world.runtime.time += DAY_MS;
    await nightly();
    await must(world.ask(getRecord, ofCase, 'doctor'));
    world.runtime.time += DAY_MS;
    await nightly();
    const export_ = await exported();
    forge(export_);
    const found = verified(export_);
    expect(found.says).toMatch(says);
    expect(found.isWhole).toBe(false);
  });

  type Cut = readonly [what: string, forge: (export_: ChainExport) => void, says: RegExp];
  type Own = Chain & { days: { day: string; held: object[] }[] };
  const own = (it: ChainExport) => it.chains[0] as unknown as Own;
  const withoutLastDay = (it: ChainExport) => cut(own(it), own(it).entries.length - 1);
  const cuts: readonly Cut[] = [
    ['cut to one entry', (it) => cut(own(it), 1), /root of 2026-11-23: chain \S+ had another entry or end/],
    [
      'cut, and its end not said',
      (it) => {
        cut(own(it), 1);
        delete own(it).end;
      },
      /does not say where it ends/,
    ],
    [
      'cut by its last day, and that day no longer shown',
      (it) => {
        withoutLastDay(it);
        own(it).days.pop();
      },
      /root of 2026-11-24: nothing shows where chain/,
    ],
    [
      'cut by its last day, and shown as if it had stood nowhere',
      (it) => {
        withoutLastDay(it);
        own(it).days[1]!.held = [];
      },
      /root of 2026-11-24: nothing shows where chain/,
    ],
    [
      'cut by its last day, root and all',
      (it) => {
        withoutLastDay(it);
        own(it).days.pop();
        it.roots.pop();
      },
      /root of 2026-11-24: was due/,
    ],
    [
      'cut to what stood on its first evening, roots and time of the export with it',
      (it) => {
        withoutLastDay(it);
        Object.assign(it, { roots: [], exportedAt: MONDAY_10 });
        own(it).days.splice(0);
      },
      /root of 2026-11-24: was published, and is not the one in this export/,
    ],
  ];
  const pause = (paused: boolean) => must(world.ask(setIntake, { paused, maxOpen: 5 }, 'doctor'));
  /** Two days of a case and of a doctor, exported by the auditor on the third, and the roots that were published. */
  const twoDays = async (chainId: string) => {
    await treated();
    await pause(true);
    await pause(false);
    world.runtime.time += DAY_MS;
    await nightly();
    await must(world.ask(getRecord, ofCase, 'doctor'));
    await pause(true);
    world.runtime.time += DAY_MS;
    await nightly();
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    const export_ = structuredClone(await must(world.askAs('auditor', exportChain, { chainId })));
    return { export_, roots };
  };
  describe.each([
    ['of a case', CASE_ID],
    ['of a person', `of:${DOCTOR_ID}`],
  ])('an exported chain %s that was', (_whose, chainId) => {
    test.each(cuts)('%s', async (_what, forge, says) => {
      const { export_, roots } = await twoDays(chainId);
      forge(export_);
      const found = verified(export_, ['--roots', { roots }]);
      expect(found.says).toMatch(says);
      expect(found.isWhole).toBe(false);
    });
  });

  test('a chain cut by a day on which the leaves shown beside its place are not neighbours', async () => {
    const { export_, roots } = await twoDays(`of:${DOCTOR_ID}`);
    withoutLastDay(export_);
    const day = own(export_).days[1]! as { held: { at: number }[] };
    day.held[0]!.at += 1;
    expect(verified(export_, ['--roots', roots]).says).toMatch(/is not under it/);
  });

  test('a chain cut by its last day, if a day on which it truly did not move is shown as such', async () => {
    const { roots } = await twoDays(CASE_ID);
    await pause(false);
    world.runtime.time += DAY_MS;
    await nightly();
    const later = await must(world.askAs('auditor', listRoots, {})).then((it) => it.roots);
    const export_ = structuredClone(await must(world.askAs('auditor', exportChain, { chainId: CASE_ID })));
    expect([roots.length, later.length, own(export_).days[2]!.held.length]).toEqual([2, 3, 1]);
    expect(verified(export_, ['--roots', later]).isWhole).toBe(true);
    own(export_).days[2]!.held = [];
    expect(verified(export_, ['--roots', later]).says).toMatch(/root of 2026-11-25: nothing shows where/);
  });

  test('what is of today: no root vouches for it, and it is said', async () => {
    const { export_: _, roots } = await twoDays(CASE_ID);
    await must(world.ask(getRecord, ofCase, 'doctor'));
    const today = await must(world.askAs('auditor', exportChain, { chainId: CASE_ID }));
    const { isWhole, says } = verified(today, ['--roots', roots]);
    expect(says).toMatch(/^OPEN +chain case-1: what was written on 2026-11-25 is under no root yet/);
    expect(isWhole).toBe(true);
  });

  test('a file that is no export, without falling over it', () => {
    expect(verified({ chains: [{}] } as never).says).toMatch(/^WRONG/);
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
    expect(verified(rewritten, ['--roots', kept]).says).toContain('was published, and is not');
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

  test('is checked by a patient alone, with nothing but the published roots', async () => {
    await treated();
    const early = await must(world.ask(getReceipt, ofCase, 'patient'));
    world.runtime.time += DAY_MS;
    await nightly();
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    const found = verified(undefined, ['--receipt', receipt], ['--roots', roots]);
    expect(found.says).toMatch(/^OK .* 1 published roots, 1 receipts/);
    expect(found.isWhole).toBe(true);
    expect(verified(undefined, ['--receipt', early], ['--roots', roots]).says).toMatch(/^OPEN .*no root yet/);
    const forged = { ...receipt, root: { ...receipt.root!, leaf: [CASE_ID, 3, 'x', ''] } };
    expect(verified(undefined, ['--receipt', forged], ['--roots', roots]).says).toMatch(/not under the root/);
    const others = [{ ...roots[0]!, day: '2026-11-22' }];
    expect(verified(undefined, ['--receipt', receipt], ['--roots', others]).isWhole).toBe(false);
  });

  test('and the chain of one’s own case can be had whole, for the same check; that of another cannot', async () => {
    await treated();
    world.runtime.time += DAY_MS;
    await nightly();
    const chain = await must(world.ask(exportOwnChain, ofCase, 'patient'));
    const receipt = await must(world.ask(getReceipt, ofCase, 'patient'));
    const { roots } = await must(world.askAs('anybody', listRoots, {}));
    expect(verified(chain, ['--receipt', receipt], ['--roots', roots]).says).toMatch(/^OK +1 chains/);
    const asked = world.ask(exportOwnChain, ofCase, 'stranger');
    expect(await asked).toMatchObject({ code: 'consultation.not_found' });
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
