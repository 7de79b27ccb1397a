import { beforeEach, describe, expect, test } from 'vitest';
import { setIntake } from '@shared/contracts/doctor';
import { getRecord } from '@shared/contracts/record';
import { getReceipt, listRoots } from '@shared/contracts/trail';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { endAt, linked } from '@shared/domain/audit/chain';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, DOCTOR_ID } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { must, TrailWorld, verified, type Chain, type Export, type OneChain } from '../../testing/trailWorld';
import { digestOf } from '../_runtime/digest';

const ofCase = { consultationId: CASE_ID };

let world: TrailWorld;
beforeEach(() => {
  world = new TrailWorld();
});
const treated = () => world.treated();
const nightly = () => world.nightly();
const exported = () => world.exported();
const caseIn = (export_: Export) => export_.chains.find(({ id }) => id === CASE_ID)!;

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
    expect(verified(await exported(), ['--roots', roots]).isWhole).toBe(true);
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

  type Cut = readonly [what: string, forge: (export_: OneChain) => void, says: RegExp];
  const own = (it: OneChain) => it.chains[0]!;
  const withoutLastDay = (it: OneChain) => cut(own(it), own(it).entries.length - 1);
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
    const export_ = await world.chainExport(chainId);
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
    const day = own(export_).days[1]! as unknown as { held: { at: number }[] };
    day.held[0]!.at += 1;
    expect(verified(export_, ['--roots', roots]).says).toMatch(/is not under it/);
  });

  test('a chain cut by its last day, if a day on which it truly did not move is shown as such', async () => {
    const { roots } = await twoDays(CASE_ID);
    await pause(false);
    world.runtime.time += DAY_MS;
    await nightly();
    const later = await must(world.askAs('auditor', listRoots, {})).then((it) => it.roots);
    const export_ = await world.chainExport(CASE_ID);
    expect([roots.length, later.length, own(export_).days[2]!.held.length]).toEqual([2, 3, 1]);
    expect(verified(export_, ['--roots', later]).isWhole).toBe(true);
    own(export_).days[2]!.held = [];
    expect(verified(export_, ['--roots', later]).says).toMatch(/root of 2026-11-25: nothing shows where/);
  });

  test('what is of today: no root vouches for it, and it is said', async () => {
    const { export_: _, roots } = await twoDays(CASE_ID);
    await must(world.ask(getRecord, ofCase, 'doctor'));
    const today = await world.chainExport(CASE_ID);
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
    world = new TrailWorld();
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
