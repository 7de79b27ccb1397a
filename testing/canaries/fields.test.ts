import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import tcb from 'tcb-admin-node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CloudbaseStore } from '../../cloudfunctions/_runtime/adapters/cloudbase/store';
import { environmentKms } from '../../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { DataKeys } from '../../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../../cloudfunctions/_runtime/sealing/sealedStore';
import { sealingOf } from '../../cloudfunctions/_runtime/sealing/sealing';
import type { Store, Write } from '../../cloudfunctions/_runtime/store';
import { tables, type TableName } from '../../cloudfunctions/_runtime/tables';
import { makeKeys } from '../../emulator/developmentKeys';
import { startWorld, type World } from '../../emulator/world';
import { cloudbaserc } from '../../scripts/cloudbaserc';
import { ENV_ID, masterKeysOf, worldOptions } from '../../scripts/hospitalWorld';
import { filesOf, foundOf } from './search';

/** One row of a collection: in each field that is sealed, words that stand nowhere else. */
const planted = (Object.keys(tables) as TableName[]).flatMap((table) => {
  const sealing = sealingOf(table);
  if (!sealing) return [];
  const words = Object.fromEntries(sealing.fields.map((field) => [field, `金丝雀 ${table} 的 ${field} 里`]));
  return [{ table, words, row: { id: `canary-${table}`, [sealing.by]: `canary-${table}`, ...words } }];
});
const secrets = Object.fromEntries(
  planted.flatMap(({ table, words }) =>
    Object.entries(words).map(([field, text]) => [`${table}.${field}`, text]),
  ),
);
const asWrite = ({ table, row }: (typeof planted)[number]) =>
  ({ kind: 'insert', table, row }) as never as Write;

let folder: string;
let world: World;
let database: Store;
let store: Store;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'canaries-'));
  const keys = makeKeys();
  const options = worldOptions({ keys, dataDir: folder });
  world = await startWorld({ ...options, cloudbaserc: { ...cloudbaserc(), functions: [] } });
  database = new CloudbaseStore(
    tcb.init({ serviceUrl: `${world.url}/admin`, env: ENV_ID, ...keys }).database(),
  );
  store = new SealedStore(
    database,
    new DataKeys(database, environmentKms(masterKeysOf(keys)), world.clock.now),
  );
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
});

test('Whatever stands in a sealed field comes back as it was and is in no file, field by field', async () => {
  for (const it of planted) {
    await store.transaction(async () => ({ value: undefined, writes: [asWrite(it)] }));
    expect(await store.find(it.table, it.row.id)).toMatchObject(it.words);
  }
  world.control.snapshots.take('backup');
  expect(Object.keys(secrets).length).toBeGreaterThan(50);
  expect(foundOf(secrets, filesOf(folder))).toEqual([]);
});

test('The same words, written past the sealing, are found: the search looks where they would stand', async () => {
  const [first] = planted;
  const row = { ...first!.row, id: 'canary-open' };
  await database.transaction(async () => ({ value: undefined, writes: [asWrite({ ...first!, row })] }));
  expect(foundOf(secrets, filesOf(folder)).length).toBeGreaterThan(0);
});
