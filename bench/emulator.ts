import cloudbase from '@cloudbase/node-sdk';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { makeKeys } from '../emulator/developmentKeys';
import { startWorld } from '../emulator/world';
import { worldOptions } from '../scripts/hospitalWorld';
import { load, quantile, round, table, type Load } from './measure';

const CLIENTS = [1, 16, 64];
const MS = 4000;
const SIZES = [1_000, 1_000_000];
const BATCH = 1000;
const STARTS = 5;
const MEGABYTE = 1024;

const index = (name: string, field: string) => ({
  IndexName: name,
  MgoKeySchema: { MgoIsUnique: false, MgoIndexKeys: [{ Name: field, Direction: '1' }] },
});
const CONFIG = {
  functions: [],
  database: {
    collections: [{ name: 'rows', indexes: [index('by_key', 'key'), index('by_n', 'n')] }, { name: 'notes' }],
  },
};

type Ready = { serviceUrl: string; envId: string; secretId: string; secretKey: string };

/** The emulator alone, as `npm run cloud` starts it, for as long as `work` takes. */
async function withCloud<T>(work: (ready: Ready, pid: number, startedMs: number) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(path.join(tmpdir(), 'bench-cloud-'));
  const config = path.join(directory, 'cloudbaserc.json');
  writeFileSync(config, JSON.stringify(CONFIG));
  const cli = path.resolve(import.meta.dirname, '../emulator/cli.ts');
  const from = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', cli, '--data', path.join(directory, 'data'), '--config', config],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    for await (const line of createInterface({ input: child.stdout }))
      return await work(JSON.parse(line) as Ready, child.pid!, performance.now() - from);
    throw new Error('the emulator did not start');
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
    rmSync(directory, { recursive: true, force: true });
  }
}

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? NaN) / MEGABYTE;

const databaseOf = ({ serviceUrl, envId, secretId, secretKey }: Ready) => {
  // Outside a function the SDK would look for a metadata server before every request.
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: envId,
  });
  return cloudbase.init({ env: envId, secretId, secretKey, serviceUrl, keepalive: true } as never).database();
};
type Database = ReturnType<typeof databaseOf>;

/** One kind of request: `client` and `turn` make it another one each time. */
type Work = (db: Database, client: number, turn: number) => Promise<unknown>;

const KINDS: readonly (readonly [name: string, work: Work])[] = [
  ['add', (db, client, turn) => db.collection('notes').add({ client, turn, text: '一条记录' })],
  [
    'read by id',
    (db, client, turn) =>
      db
        .collection('rows')
        .doc(`r${(client * 7919 + turn) % 1000}`)
        .get(),
  ],
  [
    'filter and sort, 20 rows',
    (db, client, turn) =>
      db
        .collection('rows')
        .where({ n: db.command.gte((client * 31 + turn) % 900) })
        .orderBy('n', 'asc')
        .limit(20)
        .get(),
  ],
  [
    'transaction: read, update, add',
    (db, client, turn) =>
      db.runTransaction(async (transaction: Awaited<ReturnType<Database['startTransaction']>>) => {
        const doc = transaction.collection('rows').doc(`r${client}`);
        await doc.get();
        await doc.update({ turn });
        await transaction.collection('notes').add({ client, turn });
      }),
  ],
];

async function fill(db: Database, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, to - at) }, (_, offset) => {
      const n = at + offset;
      return { _id: `r${n}`, n, key: `k${(n * 7919) % 1_000_003}`, text: '体温、血压、用药的一条记录' };
    });
    await db.collection('rows').add(rows as never);
  }
}

const keys = makeKeys();

const startup = async (): Promise<string> => {
  const taken: number[] = [];
  for (let n = 0; n < STARTS; n += 1) taken.push(await withCloud(async (_ready, _pid, ms) => ms));
  const worlds: number[] = [];
  for (let n = 0; n < STARTS; n += 1) {
    const from = performance.now();
    const world = await startWorld(worldOptions({ keys }));
    worlds.push(performance.now() - from);
    await world.stop();
  }
  return `A world with this project's functions and collections starts in ${round(quantile(worlds, 0.5), 0)} ms in a test (median of ${STARTS}); \`npm run cloud\` is ready after ${round(quantile(taken, 0.5), 0)} ms (median of ${STARTS}, TypeScript compiled on the way).`;
};

/** The emulator through the vendor's SDK: throughput, memory, and a look-up while a collection grows. */
export async function emulator(): Promise<string> {
  const started = await startup();
  return withCloud(async (ready, pid) => {
    const db = databaseOf(ready);
    const atStart = residentMb(pid);
    await fill(db, 0, SIZES[0]!);
    const rows: (string | number)[][] = [];
    for (const [name, work] of KINDS)
      for (const clients of CLIENTS) {
        const { perSecond, p50, p99 }: Load = await load(clients, MS, (client, turn) =>
          work(db, client, turn),
        );
        rows.push([name, clients, round(perSecond, 0), round(p50), round(p99)]);
      }
    const underLoad = residentMb(pid);
    const lookups: (string | number)[][] = [];
    let first = 0;
    let filled = SIZES[0]!;
    for (const size of SIZES) {
      await fill(db, filled, size);
      filled = Math.max(filled, size);
      const { p50, p99 } = await load(1, MS, (_client, turn) =>
        db
          .collection('rows')
          .where({ key: `k${((turn % size) * 7919) % 1_000_003}` })
          .get(),
      );
      first ||= p50;
      lookups.push([
        size.toLocaleString('en'),
        round(p50, 2),
        round(p99),
        round(p50 / first, 2),
        round(residentMb(pid), 0),
      ]);
    }
    return [
      started,
      '',
      table(['what, through @cloudbase/node-sdk', 'clients', 'per second', 'p50 ms', 'p99 ms'], rows),
      '',
      `Resident memory: ${round(atStart, 0)} MB at the start, ${round(underLoad, 0)} MB after this load.`,
      '',
      table(['documents', 'look-up by index p50 ms', 'p99 ms', 'p50 ÷ p50 at 1,000', 'memory MB'], lookups),
    ].join('\n');
  });
}
