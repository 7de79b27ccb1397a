import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { index, startTestCloud, type AdminSdk } from './testCloud';

let cloud: Awaited<ReturnType<typeof startTestCloud>>;
let db: AdminSdk;
let cases: AdminSdk;

beforeAll(async () => {
  cloud = await startTestCloud({
    collections: [{ name: 'cases', indexes: [index('by_no', true, 'no')] }, { name: 'audit' }],
  });
  db = cloud.adminSdk().database();
  cases = db.collection('cases');
});
afterAll(() => cloud.stop());
beforeEach(async () => {
  cloud.database.clear();
  await cases.doc('a').set({ n: 1, no: 1 });
});
const nOf = async (id: string) => (await cases.doc(id).get()).data[0]?.n;
const conflict = { code: 'DATABASE_TRANSACTION_CONFLICT' };
const ended = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') };

it('keeps all writes of a transaction, in every collection, and shows them to nobody before', async () => {
  const tx = await db.startTransaction();
  await tx.collection('cases').doc('a').update({ n: 2 });
  await tx.collection('audit').add({ _id: 'entry', who: 'doctor' });
  expect((await tx.collection('cases').doc('a').get()).data.n).toBe(2);
  expect(await nOf('a')).toBe(1);
  await tx.commit();
  expect(await nOf('a')).toBe(2);
  expect((await db.collection('audit').doc('entry').get()).data).toHaveLength(1);
});

it('keeps nothing of a transaction that was rolled back', async () => {
  const tx = await db.startTransaction();
  await tx.collection('cases').doc('a').update({ n: 2 });
  await tx.collection('cases').doc('b').set({ n: 3, no: 2 });
  await tx.rollback();
  expect([await nOf('a'), await nOf('b')]).toEqual([1, undefined]);
});

it('shows a transaction the database as it was at its first operation, not at its start', async () => {
  const tx = await db.startTransaction();
  await cases.doc('a').update({ n: 5 });
  expect((await tx.collection('cases').doc('a').get()).data.n).toBe(5);
  await cases.doc('a').update({ n: 6 });
  expect((await tx.collection('cases').doc('a').get()).data.n).toBe(5);
  await tx.rollback();
});

it('lets the first writer win and ends the second with a conflict', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await first.collection('cases').doc('a').update({ n: 2 });
  await expect(second.collection('cases').doc('a').update({ n: 3 })).rejects.toMatchObject(conflict);
  await expect(second.rollback()).rejects.toMatchObject(ended);
  await first.commit();
  expect(await nOf('a')).toBe(2);
});

it('ends with a conflict a write to what has changed since the snapshot', async () => {
  const tx = await db.startTransaction();
  await tx.collection('cases').doc('a').get();
  await cases.doc('a').update({ n: 9 });
  await expect(tx.collection('cases').doc('a').update({ n: 2 })).rejects.toMatchObject(conflict);
  expect(await nOf('a')).toBe(9);
});

it('makes a writer outside wait for the transaction and then see what it left', async () => {
  const tx = await db.startTransaction();
  await tx.collection('cases').doc('a').update({ n: 0 });
  const outside = cases.where({ _id: 'a', n: db.command.gt(0) }).update({ n: -1 });
  await tx.commit();
  expect((await outside).updated).toBe(0);
  expect(await nOf('a')).toBe(0);
});

it('loses no increment of sixteen callers who run again on a conflict', async () => {
  const once = async (): Promise<void> => {
    const tx = await db.startTransaction();
    try {
      const { data } = await tx.collection('cases').doc('a').get();
      await tx
        .collection('cases')
        .doc('a')
        .update({ n: data.n + 1 });
      await tx.commit();
    } catch (error) {
      expect(error).toMatchObject(conflict);
      return once();
    }
  };
  await Promise.all(Array.from({ length: 16 }, once));
  expect(await nOf('a')).toBe(17);
});

it('ends a transaction after thirty seconds and gives back what it held', async () => {
  const tx = await db.startTransaction();
  await tx.collection('cases').doc('a').update({ n: 2 });
  await cloud.clock.advance(30_000);
  await expect(tx.commit()).rejects.toMatchObject(ended);
  expect((await cases.doc('a').update({ n: 7 })).updated).toBe(1);
});

it('refuses within a transaction an id or a unique key that another document has', async () => {
  const tx = await db.startTransaction();
  const duplicate = { message: expect.stringContaining('E11000') };
  await expect(tx.collection('cases').add({ _id: 'a', no: 5 })).rejects.toMatchObject(duplicate);
  await expect(tx.collection('cases').add({ _id: 'b', no: 1 })).rejects.toMatchObject(duplicate);
  await tx.collection('cases').add({ _id: 'c', no: 6 });
  await expect(tx.collection('cases').add({ _id: 'd', no: 6 })).rejects.toMatchObject(duplicate);
  await tx.rollback();
});

it('gives a unique key to one of two transactions that want it', async () => {
  const [first, second] = [await db.startTransaction(), await db.startTransaction()];
  await first.collection('cases').add({ _id: 'x', no: 7 });
  await expect(second.collection('cases').add({ _id: 'y', no: 7 })).rejects.toMatchObject(conflict);
  await first.commit();
});

it('runs a transaction of the current SDK again until it meets no conflict', async () => {
  const node = cloud.nodeSdk().database();
  let runs = 0;
  const result = await node.runTransaction(async (tx: AdminSdk) => {
    const { data } = await tx.collection('cases').doc('a').get();
    if (++runs === 1) await cases.doc('a').update({ n: 10 });
    await tx
      .collection('cases')
      .doc('a')
      .update({ n: data.n + 1 });
    return 'done';
  });
  expect([result, runs, await nOf('a')]).toEqual(['done', 2, 11]);
});
