import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { index, startTestCloud, type AdminSdk } from './testCloud';

let cloud: Awaited<ReturnType<typeof startTestCloud>>;
let db: AdminSdk;

beforeAll(async () => {
  const indexes = [index('by_patient', false, 'patientId', '-at'), index('by_tag', false, 'tags')];
  cloud = await startTestCloud({
    strictIndexes: true,
    collections: [
      { name: 'cases', indexes },
      { name: 'orders', indexes: [index('by_no', true, 'no')] },
      { name: 'small' },
    ],
  });
  db = cloud.adminSdk().database();
  const table = cloud.database.table('cases');
  const docs = Array.from({ length: 1001 }, (_, n) => ({
    patientId: `p${n % 10}`,
    at: n,
    state: n % 3,
    tags: [],
  }));
  await cloud.database.store.insert(table, docs);
});
afterAll(() => cloud.stop());

describe('in a collection of more than a thousand documents', () => {
  it('answers a query that an index serves', async () => {
    const _ = db.command;
    const mine = db.collection('cases').where({ patientId: 'p3', at: _.lt(500) });
    const { data } = await mine.orderBy('at', 'desc').limit(2).get();
    expect(data.map(({ at }: { at: number }) => at)).toEqual([493, 483]);
    expect((await mine.count()).total).toBe(50);
    expect((await db.collection('cases').where({ patientId: 'p3', state: 1 }).get()).data).toHaveLength(33);
    expect((await db.collection('cases').limit(3).get()).data).toHaveLength(3);
  });

  it('refuses one that would walk through all of it, and names the fields to index', async () => {
    const refused = {
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('index over [state]'),
    };
    const byState = db.collection('cases').where({ state: 1 });
    expect(await byState.get()).toMatchObject(refused);
    expect(await byState.count()).toMatchObject(refused);
    expect(await byState.update({ n: 1 })).toMatchObject(refused);
    expect(await db.collection('cases').orderBy('state', 'asc').get()).toMatchObject(refused);
    expect(await db.collection('cases').where({ tags: 'x' }).get()).toMatchObject({ code: refused.code });
  });
});

it('walks through a small collection without complaint', async () => {
  await db.collection('small').add({ state: 1 });
  expect((await db.collection('small').where({ state: 1 }).get()).data).toHaveLength(1);
});

it('refuses a second document with a unique key, by adding and by changing', async () => {
  const duplicate = { code: 'DATABASE_REQUEST_FAILED', message: expect.stringContaining('index: by_no') };
  const orders = db.collection('orders');
  await orders.add({ _id: 'a', no: 1 });
  expect(await orders.add({ _id: 'b', no: 1 })).toMatchObject(duplicate);
  await orders.add({ _id: 'c', no: 2 });
  expect(await orders.doc('c').update({ no: 1 })).toMatchObject(duplicate);
  expect((await orders.orderBy('no', 'asc').get()).data).toEqual([
    { _id: 'a', no: 1 },
    { _id: 'c', no: 2 },
  ]);
});

it('takes a missing field for null under a unique index, as MongoDB does', async () => {
  const orders = db.collection('orders');
  await orders.add({ _id: 'none' });
  expect(await orders.add({ _id: 'none2' })).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});
