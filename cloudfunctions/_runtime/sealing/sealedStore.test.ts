import { beforeEach, expect, test } from 'vitest';
import type { Patient } from '@shared/domain/patient/patient';
import { AccountId, PatientId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { MemoryStore } from '../../../testing/memoryStore';
import { MONDAY_10 } from '../../../testing/runtime';
import { environmentKms } from '../adapters/masterKeys/environmentKms';
import type { Store } from '../store';
import { tables } from '../tables';
import { DataKeys, KeyDestroyed } from './dataKeys';
import { SealedStore } from './sealedStore';

const keyOf = (name: string, fill: number) => `${name}:${Buffer.alloc(32, fill).toString('base64')}`;
const aPatient = (id: string, name: string): Patient => ({
  id: PatientId.parse(id),
  accountId: AccountId.parse('account-1'),
  name,
  sex: 'female',
  bornOn: '1990-05-01',
  relation: 'self',
  removed: false,
  createdAt: MONDAY_10,
});

let inner: MemoryStore;
let time = MONDAY_10;
const openedWith = (masterKeys: string): Store =>
  new SealedStore(inner, new DataKeys(inner, environmentKms(masterKeys), () => time));
const put = (store: Store, ...rows: Patient[]) =>
  store.transaction(async () => ({
    value: undefined,
    writes: rows.map((row) => ({ kind: 'replace', table: 'patients', row }) as const),
  }));
let store: Store;
beforeEach(() => {
  inner = new MemoryStore();
  time = MONDAY_10;
  store = openedWith(keyOf('k1', 1));
});

test('A name comes back as it was and stands nowhere in the database', async () => {
  await put(store, aPatient('p1', '欧阳娜娜'));
  expect(await store.find('patients', 'p1')).toEqual(aPatient('p1', '欧阳娜娜'));
  const raw = JSON.stringify([...inner.rows.patients, ...inner.rows.dataKeys]);
  expect(raw).not.toMatch(/欧阳娜娜|1990-05-01|female/);
  expect(raw).not.toContain(Buffer.from('欧阳娜娜').toString('base64').slice(0, 12));
});

test('Two people have two keys, and the same name looks different each time', async () => {
  await put(store, aPatient('p1', '王芳'), aPatient('p2', '王芳'));
  const sealed = [...inner.rows.patients.values()].map(({ name }) => name);
  expect(new Set(sealed).size).toBe(2);
  expect(inner.rows.dataKeys.size).toBe(2);
  await put(store, aPatient('p1', '王芳'));
  expect(sealed).not.toContain(inner.rows.patients.get('p1')!.name);
});

test('A sealed value that was moved to another person, row or field does not open', async () => {
  await put(store, aPatient('p1', '王芳'), aPatient('p2', '李娜'));
  const [one, two] = ['p1', 'p2'].map((id) => inner.rows.patients.get(id)!);
  inner.rows.patients.set('p2', { ...two!, name: one!.name });
  await expect(store.find('patients', 'p2')).rejects.toThrow();
  inner.rows.patients.set('p2', { ...two!, bornOn: two!.name });
  await expect(store.find('patients', 'p2')).rejects.toThrow();
});

test('A changed bit is noticed, and a value that was never sealed is not taken', async () => {
  await put(store, aPatient('p1', '王芳'));
  const row = inner.rows.patients.get('p1')!;
  const flipped = row.name.slice(0, -3) + (row.name.at(-3) === 'A' ? 'B' : 'A') + row.name.slice(-2);
  inner.rows.patients.set('p1', { ...row, name: flipped });
  await expect(store.find('patients', 'p1')).rejects.toThrow();
  inner.rows.patients.set('p1', { ...row, name: '王芳' });
  await expect(store.find('patients', 'p1')).rejects.toThrow();
});

test('Without the master key nothing opens', async () => {
  await put(store, aPatient('p1', '王芳'));
  await expect(openedWith(keyOf('k1', 2)).find('patients', 'p1')).rejects.toThrow();
  await expect(openedWith(keyOf('other', 1)).find('patients', 'p1')).rejects.toThrow();
});

test('A new master key in front opens what the old one sealed', async () => {
  await put(store, aPatient('p1', '王芳'));
  const rotated = openedWith(`${keyOf('k2', 2)},${keyOf('k1', 1)}`);
  expect((await rotated.find('patients', 'p1'))?.name).toBe('王芳');
  await put(rotated, aPatient('p2', '李娜'));
  expect(inner.rows.dataKeys.get('p2')?.masterKey).toBe('k2');
});

test('When a key is destroyed, what it sealed is gone everywhere within minutes and never comes back', async () => {
  await put(store, aPatient('p1', '王芳'), aPatient('p2', '李娜'));
  inner.rows.dataKeys.set('p1', { ...inner.rows.dataKeys.get('p1')!, versions: [], destroyedAt: time });
  time += 6 * MINUTE_MS;
  expect(await store.find('patients', 'p1')).toBeUndefined();
  const where = { accountId: AccountId.parse('account-1'), removed: false };
  expect((await store.list('patients', { where, limit: 9 })).map(({ name }) => name)).toEqual(['李娜']);
  await expect(put(store, aPatient('p1', '王芳'))).rejects.toBeInstanceOf(KeyDestroyed);
});

test('A key that is missing is a fault, never an empty answer', async () => {
  await put(store, aPatient('p1', '王芳'));
  inner.rows.dataKeys.clear();
  await expect(openedWith(keyOf('k1', 1)).find('patients', 'p1')).rejects.toThrow('no data key');
});

test('No key is kept of a transaction that failed', async () => {
  await expect(
    store.transaction(async (read) => {
      await read('patients', 'p1');
      const row = aPatient('p1', '王芳');
      const doubled = { kind: 'insert', table: 'patients', row } as const;
      inner.rows.patients.set('p1', row);
      return { value: undefined, writes: [doubled] };
    }),
  ).rejects.toThrow();
  inner.rows.patients.clear();
  await put(store, aPatient('p1', '王芳'));
  expect((await openedWith(keyOf('k1', 1)).find('patients', 'p1'))?.name).toBe('王芳');
});

test('No index and no condition rests on a sealed field', () => {
  for (const { indexes, unique = [], sealed } of Object.values(tables)) {
    const indexed = new Set([...indexes, ...unique].flat() as string[]);
    expect((sealed?.fields ?? []).filter((field) => indexed.has(field))).toEqual([]);
  }
});

test('A master key that is not 32 bytes is refused at the start', () => {
  expect(() => environmentKms('')).toThrow();
  expect(() => environmentKms('k1:c2hvcnQ=')).toThrow();
});
