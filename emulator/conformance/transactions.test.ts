import { expect, it } from 'vitest';
import { conformance, refusalOf } from './cloud';

const CONFLICT = 'DATABASE_TRANSACTION_CONFLICT';
const GONE = {
  code: 'DATABASE_TRANSACTION_FAIL',
  message: expect.stringContaining('Transaction does not exist on the server'),
};

conformance('transaction', (cloud) => {
  const { put, get, rows, name } = cloud;
  const start = async () => {
    const transaction = await cloud.db.startTransaction();
    return { transaction, docs: transaction.collection(name) };
  };
  const read = async (docs: { doc: (id: string) => { get: () => Promise<{ data: unknown }> } }, id: string) =>
    (await docs.doc(id).get()).data;

  it('keeps all of its writes or none', async () => {
    await put({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
    const one = await start();
    await one.docs.doc('a').update({ n: 2 });
    await one.docs.doc('b').delete();
    await one.docs.add({ _id: 'c', n: 3 });
    await one.docs.doc('d').set({ n: 4 });
    expect([await get('a'), await get('c')]).toEqual([{ _id: 'a', n: 1 }, undefined]);
    expect(await read(one.docs, 'a')).toEqual({ _id: 'a', n: 2 });
    await one.transaction.commit();
    expect([await get('a'), await get('b'), await get('c'), await get('d')]).toEqual([
      { _id: 'a', n: 2 },
      undefined,
      { _id: 'c', n: 3 },
      { _id: 'd', n: 4 },
    ]);
    const two = await start();
    await two.docs.doc('a').update({ n: 9 });
    await two.transaction.rollback();
    expect(await get('a')).toEqual({ _id: 'a', n: 2 });
  });

  it('sees the database as it was at its first operation', async () => {
    await put({ _id: 'a', n: 1 }, { _id: 'b', n: 1 });
    const { transaction, docs } = await start();
    expect(await read(docs, 'a')).toMatchObject({ n: 1 });
    await rows().doc('a').update({ n: 5 });
    await rows().doc('b').update({ n: 5 });
    expect(await read(docs, 'a')).toMatchObject({ n: 1 });
    expect(await read(docs, 'b')).toMatchObject({ n: 1 });
    await transaction.rollback();
  });

  it('is thrown out at once when another has written the same document, and its end is the end', async () => {
    await put({ _id: 'a', n: 1 });
    const [one, two] = [await start(), await start()];
    await read(one.docs, 'a');
    await read(two.docs, 'a');
    await one.docs.doc('a').update({ n: 2 });
    expect(await refusalOf(two.docs.doc('a').update({ n: 3 }))).toMatchObject({ code: CONFLICT });
    expect(await refusalOf(two.transaction.commit())).toMatchObject(GONE);
    await one.transaction.commit();
    expect(await get('a')).toMatchObject({ n: 2 });
    expect(await refusalOf(one.docs.doc('a').get())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });

  it('is thrown out when what it has read was changed before it writes that', async () => {
    await put({ _id: 'a', n: 1 });
    const { docs } = await start();
    await read(docs, 'a');
    await rows().doc('a').update({ n: 2 });
    expect(await refusalOf(docs.doc('a').update({ n: 3 }))).toMatchObject({ code: CONFLICT });
    expect(await get('a')).toMatchObject({ n: 2 });
  });

  it('lets a write from outside wait for its end', async () => {
    await put({ _id: 'a', n: 1 });
    const { transaction, docs } = await start();
    await docs.doc('a').update({ n: 10 });
    const outside = rows()
      .doc('a')
      .update({ n: cloud.command.inc(1) });
    expect(await get('a')).toMatchObject({ n: 1 });
    await transaction.commit();
    await outside;
    expect(await get('a')).toMatchObject({ n: 11 });
  });

  it('is run again by the SDK until nobody is in its way', async () => {
    await put({ _id: 'a', n: 0 });
    let runs = 0;
    const add = () =>
      cloud.db.runTransaction(async (transaction: { collection: (name: string) => never }) => {
        runs += 1;
        const doc = (transaction.collection(name) as ReturnType<typeof rows>).doc('a');
        const { data } = await doc.get();
        await doc.update({ n: data.n + 1 });
        return data.n + 1;
      }, 20);
    const sums = await Promise.all([add(), add(), add()]);
    expect([...sums].sort()).toEqual([1, 2, 3]);
    expect(await get('a')).toMatchObject({ n: 3 });
    expect(runs).toBeGreaterThan(3);
  });

  it('is rolled back with the reason that its body gives', async () => {
    await put({ _id: 'a', n: 1 });
    const failed = cloud.db.runTransaction(
      async (transaction: {
        collection: (name: string) => never;
        rollback: (why: unknown) => Promise<void>;
      }) => {
        await (transaction.collection(name) as ReturnType<typeof rows>).doc('a').update({ n: 2 });
        await transaction.rollback('sold out');
      },
    );
    await expect(failed).rejects.toBe('sold out');
    expect(await get('a')).toMatchObject({ n: 1 });
  });

  it('refuses a second document with the same _id', async () => {
    await put({ _id: 'a', n: 1 });
    const { transaction, docs } = await start();
    expect(await refusalOf(docs.add({ _id: 'a', n: 2 }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    await transaction.rollback();
    expect(await get('a')).toMatchObject({ n: 1 });
  });

  it('that nobody has begun does not exist', async () => {
    const { transaction } = await start();
    await transaction.rollback();
    expect(await refusalOf(transaction.commit())).toMatchObject(GONE);
    expect(await refusalOf(transaction.rollback())).toMatchObject(GONE);
  });

  it('finds null where there is no document', async () => {
    const { transaction, docs } = await start();
    expect(await read(docs, 'nobody')).toBeNull();
    await transaction.rollback();
  });
});
