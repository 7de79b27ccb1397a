import tcb from 'tcb-admin-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@shared/domain/consultation/message';
import { ConsultationId, PatientId } from '@shared/kernel/ids';
import { CloudbaseStore } from '../cloudfunctions/_runtime/adapters/cloudbase/store';
import { environmentKms } from '../cloudfunctions/_runtime/adapters/masterKeys/environmentKms';
import { DataKeys } from '../cloudfunctions/_runtime/sealing/dataKeys';
import { SealedStore } from '../cloudfunctions/_runtime/sealing/sealedStore';
import { DuplicateRow, StoreConflict, type Store, type Write } from '../cloudfunctions/_runtime/store';
import { startWorld, type World } from '../emulator/world';
import { cloudbaserc } from '../scripts/cloudbaserc';
import { makeKeys } from '../emulator/developmentKeys';
import { worldOptions } from '../scripts/hospitalWorld';
import { MemoryStore } from './memoryStore';

const keys = makeKeys();
let world: World;

const cloudbase = async (): Promise<Store> => {
  await world.control.reset();
  const app = tcb.init({
    serviceUrl: `${world.url}/admin`,
    env: 'wenzhen-local',
    secretId: keys.secretId,
    secretKey: keys.secretKey,
  });
  return new CloudbaseStore(app.database());
};

beforeAll(async () => {
  const options = worldOptions({ keys });
  world = await startWorld({ ...options, cloudbaserc: { ...cloudbaserc(), functions: [] } });
});
afterAll(() => world.stop());

const message = (seq: number, of = 'c1'): Message => ({
  id: `${of}.${seq}`,
  consultationId: ConsultationId.parse(of),
  patientId: PatientId.parse('p1'),
  seq,
  from: 'patient',
  body: { kind: 'text', text: `第 ${seq} 句 😀` },
  sentAt: 1_764_000_000_000 + seq,
  said: { patient: seq, doctor: 0 },
  ...{ salt: 'salt', commitment: 'c', prev: 'p', hash: 'h' },
});
const insert = (row: Message): Write => ({ kind: 'insert', table: 'messages', row });
const write = (store: Store, ...writes: Write[]) =>
  store.transaction(async () => ({ value: undefined, writes }));

const kms = environmentKms(`k1:${Buffer.alloc(32, 7).toString('base64')}`);
const sealed = (inner: Store): Store => new SealedStore(inner, new DataKeys(inner, kms, Date.now));

describe.each([
  ['memory', async (): Promise<Store> => new MemoryStore()],
  ['CloudBase on the emulator', cloudbase],
  ['memory, sealed', async () => sealed(new MemoryStore())],
  ['CloudBase on the emulator, sealed', async () => sealed(await cloudbase())],
])('the store over %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });

  it('gives back exactly what was put in', async () => {
    await write(store, insert(message(1)));
    expect(await store.find('messages', 'c1.1')).toEqual(message(1));
    expect(await store.find('messages', 'c1.2')).toBeUndefined();
  });

  it('commits all writes of a transaction or none', async () => {
    await write(store, insert(message(1)));
    await expect(write(store, insert(message(2)), insert(message(1)))).rejects.toBeInstanceOf(DuplicateRow);
    expect(await store.find('messages', 'c1.2')).toBeUndefined();
  });

  it('refuses a single insert whose id exists', async () => {
    await write(store, insert(message(1)));
    await expect(write(store, insert(message(1)))).rejects.toBeInstanceOf(DuplicateRow);
  });

  it('replaces a row whole: a field that is gone is gone', async () => {
    const signal = { id: 'a1', _openid: 'o1', counters: { inbox: 1, c1: 2 } };
    await write(store, { kind: 'replace', table: 'signals', row: signal });
    await write(store, { kind: 'replace', table: 'signals', row: { ...signal, counters: { inbox: 5 } } });
    expect(await store.find('signals', 'a1')).toEqual({ ...signal, counters: { inbox: 5 } });
    await store.transaction(async (read) => {
      const row = (await read('signals', 'a1'))!;
      const writes: Write[] = [
        { kind: 'replace', table: 'signals', row: { ...row, counters: {} } },
        insert(message(9)),
      ];
      return { value: undefined, writes };
    });
    expect(await store.find('signals', 'a1')).toEqual({ ...signal, counters: {} });
  });

  it('removes', async () => {
    await write(store, insert(message(1)), insert(message(2)));
    await write(store, { kind: 'remove', table: 'messages', id: 'c1.1' });
    expect(await store.find('messages', 'c1.1')).toBeUndefined();
    expect(await store.find('messages', 'c1.2')).toEqual(message(2));
  });

  it('lists by equality and range, in order, up to a limit, and counts', async () => {
    for (const seq of [3, 1, 2, 5, 4]) await write(store, insert(message(seq)));
    await write(store, insert(message(1, 'c2')));
    const where = { consultationId: ConsultationId.parse('c1'), seq: { gt: 1, lte: 4 } };
    const found = await store.list('messages', { where, orderBy: [['seq', 'desc']], limit: 2 });
    expect(found.map(({ seq }) => seq)).toEqual([4, 3]);
    expect(await store.count('messages', where)).toBe(3);
    const byId = await store.list('messages', {
      where: { id: { in: ['c1.1', 'c2.1', 'nobody'] } },
      limit: 3,
    });
    expect(byId.map(({ id }) => id).sort()).toEqual(['c1.1', 'c2.1']);
  });

  it('writes nothing when the decision stages nothing', async () => {
    await write(store, insert(message(1)));
    const value = await store.transaction(async (read) => ({
      value: await read('messages', 'c1.1'),
      writes: [],
    }));
    expect(value).toEqual(message(1));
  });

  it('loses no update when many change one row at once', async () => {
    await write(store, {
      kind: 'replace',
      table: 'signals',
      row: { id: 'a1', _openid: 'o1', counters: { n: 0 } },
    });
    const add = () =>
      store.transaction(async (read) => {
        const row = (await read('signals', 'a1'))!;
        const next = { ...row, counters: { n: row.counters['n']! + 1 } };
        return { value: undefined, writes: [{ kind: 'replace', table: 'signals', row: next }] };
      });
    await Promise.all([add(), add(), add()]);
    expect((await store.find('signals', 'a1'))?.counters).toEqual({ n: 3 });
  });

  it('gives what a unique index names once: whoever comes second decides again', async () => {
    await write(store, insert(message(1)));
    let looked = 0;
    await store.transaction(async (_read, again) => {
      looked += 1;
      const taken = { ...message(again ? 2 : 1), id: 'another' };
      return { value: undefined, writes: [insert(taken)] };
    });
    expect(looked).toBe(2);
    expect((await store.find('messages', 'another'))?.seq).toBe(2);
    const forEver = store.transaction(async () => ({
      value: undefined,
      writes: [insert({ ...message(1), id: 'third' })],
    }));
    await expect(forEver).rejects.toBeInstanceOf(StoreConflict);
    expect(await store.find('messages', 'third')).toBeUndefined();
  });

  it('takes back all of a transaction whose last row wants what another has', async () => {
    await write(store, insert(message(1)));
    const both = store.transaction(async (read) => {
      await read('messages', 'c1.1');
      const writes = [insert(message(7)), insert({ ...message(1), id: 'another' })];
      return { value: undefined, writes };
    });
    await expect(both).rejects.toBeInstanceOf(StoreConflict);
    expect(await store.find('messages', 'c1.7')).toBeUndefined();
  });

  it('raises numbers and never lowers them, in any order', async () => {
    const row = { id: 'a1', _openid: 'o1', counters: { inbox: 3, c1: 1 } };
    await write(store, { kind: 'replace', table: 'signals', row });
    await store.raise('signals', 'a1', { 'counters.inbox': 5, 'counters.c1': 4 });
    await store.raise('signals', 'a1', { 'counters.inbox': 4, 'counters.c1': 6 });
    expect((await store.find('signals', 'a1'))?.counters).toEqual({ inbox: 5, c1: 6 });
    await store.raise('signals', 'nobody', { 'counters.inbox': 1 });
    expect(await store.find('signals', 'nobody')).toBeUndefined();
  });

  it('counts signals up, one field beside the other', async () => {
    await write(store, { kind: 'replace', table: 'signals', row: { id: 'a1', _openid: 'o1', counters: {} } });
    await store.bump('a1', ['inbox', 'c1']);
    await store.bump('a1', ['c1']);
    expect(await store.find('signals', 'a1')).toEqual({
      id: 'a1',
      _openid: 'o1',
      counters: { inbox: 1, c1: 2 },
    });
  });
});
