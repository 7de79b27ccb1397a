import { beforeEach, describe, expect, test } from 'vitest';
import { listTrail } from '@shared/contracts/trail';
import { closeExport, exportChain, exportPage, openExport } from '@shared/contracts/trailExport';
import type { AuditEntry } from '@shared/domain/audit/audit';
import { endAt, linked } from '@shared/domain/audit/chain';
import { DAY_MS } from '@shared/kernel/time';
import { CASE_ID } from '../../testing/caseWorld';
import { must, TrailWorld, verified, type Export } from '../../testing/trailWorld';
import { BATCH } from '../_runtime/everyRow';
import { digestOf } from '../_runtime/digest';

let world: TrailWorld;
const rows = () => world.runtime.store.rows;
const ofCase = () => [...rows().audits.values()].filter(({ chainId }) => chainId === CASE_ID);

beforeEach(async () => {
  world = new TrailWorld();
  await world.treated();
  world.runtime.time += DAY_MS;
  await world.nightly();
});

/** So many entries more at the end of this case's chain, as commands would have written them. */
function grow(entries: number): void {
  const consultation = rows().consultations.get(CASE_ID)!;
  let last = ofCase().find(({ n }) => n === consultation.trail!.n)!;
  for (let at = 0; at < entries; at += 1) {
    const { chainId, n, prev: _, hash, ...made } = last;
    last = linked({ ...made, id: `more-${at}`, at: world.runtime.time + at }, chainId, { n, hash }, digestOf);
    rows().audits.set(last.id, last);
  }
  rows().consultations.set(CASE_ID, { ...consultation, trail: endAt(last) });
}

describe('完整存证, as the auditor takes it', () => {
  test('is accepted by the verifier, and so it is where a chain is longer than any page', async () => {
    grow(2 * BATCH + 7);
    world.runtime.time += DAY_MS;
    await world.nightly();
    const export_ = await world.exported();
    const chain = export_.chains.find(({ id }) => id === CASE_ID)!;
    expect([chain.entries.length, chain.messages.length]).toEqual([2 * BATCH + 11, 4]);
    const { isWhole, says } = verified(export_, ['--roots', export_.roots]);
    expect(says).toMatch(/^OPEN/);
    expect(isWhole).toBe(true);
  });

  test('of a hospital in which nothing has happened yet is whole as well', async () => {
    world = new TrailWorld();
    expect(verified(await world.exported()).isWhole).toBe(true);
  });

  test('holds days on which nothing moved, and what happened today', async () => {
    world.runtime.time += 3 * DAY_MS;
    await world.nightly();
    await world.say('patient', '谢谢').catch(() => undefined);
    expect(verified(await world.exported()).isWhole).toBe(true);
  });

  type Forgery = readonly [what: string, forge: () => void, says: RegExp];
  const without = (it: AuditEntry) => rows().audits.delete(it.id);
  const forgeries: readonly Forgery[] = [
    [
      'a whole case deleted',
      () => {
        ofCase().forEach(without);
        rows().consultations.delete(CASE_ID);
        for (const it of [...rows().messages.values()]) rows().messages.delete(it.id);
      },
      /root of 2026-11-23: chain case-1 is missing/,
    ],
    [
      'a chain cut off, and the case made to say so',
      () => {
        const [first] = ofCase();
        ofCase().slice(1).forEach(without);
        const consultation = rows().consultations.get(CASE_ID)!;
        rows().consultations.set(CASE_ID, { ...consultation, trail: endAt(first!) });
      },
      /root of 2026-11-23: chain case-1 had another entry or end/,
    ],
    [
      'a chain cut off behind the back of its case',
      () => void without(ofCase().at(-1)!),
      /case-1: does not end where the case says/,
    ],
    [
      'one entry changed',
      () => {
        const it = ofCase()[1]!;
        rows().audits.set(it.id, { ...it, outcome: 'consultation.not_found' });
      },
      /case-1, entry 2: its hash is not that of what it says/,
    ],
    [
      'an entry taken out of the middle',
      () => void without(ofCase()[1]!),
      /case-1, entry 3: number 2 expected/,
    ],
    [
      'a message deleted',
      () => void rows().messages.delete([...rows().messages.values()][1]!.id),
      /message 3: number 2 expected/,
    ],
    [
      'a root deleted with its leaves',
      () => {
        rows().roots.clear();
        rows().rootLeaves.clear();
      },
      /root of 2026-11-24: was due when this was exported, and is missing/,
    ],
  ];
  test.each(forgeries)('shows what was done in the database: %s', async (_what, forge, says) => {
    world.runtime.time += DAY_MS;
    forge();
    const found = verified(await world.exported());
    expect(found.says).toMatch(says);
    expect(found.isWhole).toBe(false);
  });

  test('stands in the trail, when it was begun and with the hash of the file when it was finished', async () => {
    const { exportedAt } = await must(world.askAs('auditor', openExport, {}));
    const made = { sha256: 'ab'.repeat(32), chains: 3, links: 40 };
    await must(world.askAs('auditor', closeExport, made));
    const filter = (action: string) => ({ filter: { kind: 'action', action } }) as const;
    const find = async (action: string) =>
      (await must(world.askAs('auditor', listTrail, filter(action)))).entries;
    expect(await find('trail.openExport')).toMatchObject([{ role: 'auditor', at: exportedAt }]);
    expect(await find('trail.closeExport')).toMatchObject([{ events: [`trail.exported ${made.sha256}`] }]);
  });

  test('goes on only where a page has ended', async () => {
    for (const cursor of ['', 'x', 'roots.1', 'chains.1.2', 'leaves.2026-11-23.x.2026-11-24', "chains.0.0.'"])
      expect(await world.askAs('auditor', exportPage, { cursor })).toMatchObject({
        code: 'list.cursor_invalid',
      });
    for (const cursor of ['', 'links.1', 'days.1', 'chains.0.0.'])
      expect(await world.askAs('auditor', exportChain, { chainId: CASE_ID, cursor })).toMatchObject({
        code: 'list.cursor_invalid',
      });
    expect(await world.askAs('auditor', exportChain, { chainId: 'of:nobody' })).toMatchObject({
      code: 'trail.empty',
    });
  });
});

describe('核验文件 of one chain', () => {
  test('is had in pages however long the chain is and however many days it stood', async () => {
    grow(BATCH);
    for (let day = 0; day < 60; day += 1) {
      world.runtime.time += DAY_MS;
      await world.nightly();
    }
    const export_: Export | Awaited<ReturnType<typeof world.chainExport>> = await world.chainExport(CASE_ID);
    expect(export_.chains[0]!.entries).toHaveLength(BATCH + 4);
    expect(export_.roots).toHaveLength(61);
    const { isWhole, says } = verified(export_, ['--roots', export_.roots]);
    expect(says).toMatch(/^OK/);
    expect(isWhole).toBe(true);
  });
});
