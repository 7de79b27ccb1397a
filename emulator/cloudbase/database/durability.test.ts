import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { startClock } from '../../clock';
import { databaseService } from './database';
import { index } from './testCloud';

const COLLECTIONS = [{ name: 'single' }, { name: 'left' }, { name: 'right' }];
/** More of them in an hour of peace: `KILLS=200`. */
const KILLS = Number(process.env['KILLS'] ?? 8);
let directory: string | undefined;
afterEach(() => directory && rmSync(directory, { recursive: true }));

/** Runs the writer until it has acknowledged so many writes, then kills it in the middle of the next. */
async function writeUntilKilled(file: string, round: number, acknowledgements: number): Promise<string[]> {
  const script = new URL('./durabilityWriter.ts', import.meta.url).pathname;
  const writer = spawn(process.execPath, ['--import', 'tsx', script, file, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise((resolve) => writer.once('exit', resolve));
  const acknowledged: string[] = [];
  for await (const line of createInterface(writer.stdout)) {
    acknowledged.push(line);
    if (acknowledged.length === acknowledgements) writer.kill('SIGKILL');
  }
  await gone;
  return acknowledged;
}

it('opens again what was closed in order, and goes on writing, with an index more and one less', async () => {
  directory = mkdtempSync(join(tmpdir(), 'durability-'));
  const file = join(directory, 'database.sqlite');
  const clock = startClock();
  for (const [n, declared] of [index('by_n', true, 'n'), index('by_m', false, 'm')].entries()) {
    const database = databaseService({ file, clock, collections: [{ name: 'single', indexes: [declared] }] });
    await database.store.insert(database.table('single'), [{ _id: `${n}`, n: 1, m: [1] }]);
    expect(database.find('single', { m: 1 })).toHaveLength(n + 1);
    await database.stop();
  }
  clock.stop();
});

it(
  `has every acknowledged write after ${KILLS} kills, and no half of any transaction`,
  async () => {
    directory = mkdtempSync(join(tmpdir(), 'durability-'));
    const file = join(directory, 'database.sqlite');
    const acknowledged: string[] = [];
    // Killed early and late, each time on what the kill before has left.
    for (let round = 1; round <= KILLS; round += 1)
      acknowledged.push(...(await writeUntilKilled(file, round, 1 + ((round * 67) % 301))));

    const clock = startClock();
    const database = databaseService({ file, clock, collections: COLLECTIONS });
    const ids = (collection: string) => new Set(database.find(collection, {}).map(({ _id }) => String(_id)));
    const [single, left, right] = [ids('single'), ids('left'), ids('right')];
    const lost = acknowledged.filter((line) => {
      const [kind, id = ''] = line.split(' ');
      return kind === 'single' ? !single.has(id) : !(left.has(id) && right.has(id));
    });
    expect(lost).toEqual([]);
    expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
    expect([...left].sort()).toEqual([...right].sort());
    expect(left.has('never')).toBe(false);
    await database.stop();
    clock.stop();
  },
  30_000 + KILLS * 5_000,
);
