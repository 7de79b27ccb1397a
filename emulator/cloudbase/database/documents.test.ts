import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestCloud, type AdminSdk } from './testCloud';

let cloud: Awaited<ReturnType<typeof startTestCloud>>;

beforeAll(async () => {
  cloud = await startTestCloud();
});
afterAll(() => cloud.stop());
beforeEach(() => cloud.database.clear());

describe.each(['tcb-admin-node', '@cloudbase/node-sdk'])('documents through %s', (sdk) => {
  let db: AdminSdk;
  let cases: AdminSdk;
  beforeAll(() => {
    db = (sdk === 'tcb-admin-node' ? cloud.adminSdk() : cloud.nodeSdk()).database();
    cases = db.collection('cases');
  });
  const one = async (id: string) => [(await cases.doc(id).get()).data].flat()[0];
  const seed = async () => {
    await cases.add({ _id: 'a', state: 'open', feeFen: 1000, tags: ['fever'], patient: { age: 30 } });
    await cases.add({ _id: 'b', state: 'open', feeFen: 3000, tags: [], patient: { age: 70 } });
    await cases.add({ _id: 'c', state: 'closed', feeFen: 2000, note: 'Review', patient: { age: 8 } });
  };
  const ids = async (query: AdminSdk) => (await query.get()).data.map(({ _id }: { _id: string }) => _id);

  it('gives back what was added, dates and nulls and nesting and all', async () => {
    const doc = {
      title: '头痛三天',
      at: new Date(1_700_000_000_000),
      none: null,
      f: 1.5,
      big: 12_345_678_901,
    };
    const { id } = await cases.add({ ...doc, deep: { list: [{ n: 1 }] } });
    expect(await one(id)).toEqual({ _id: id, ...doc, deep: { list: [{ n: 1 }] } });
  });

  it('takes the time of the server for a server date, on the clock of the world', async () => {
    await cloud.clock.advance(3_600_000);
    await cases.add({ _id: 'late', at: db.serverDate({ offset: 1000 }) });
    const { at } = await one('late');
    expect(Math.abs(at.getTime() - cloud.clock.now() - 1000)).toBeLessThan(1000);
  });

  it('finds by comparison, logic, lists, patterns and existence', async () => {
    const _ = db.command;
    await seed();
    expect(await ids(cases.where({ feeFen: _.gt(1000).and(_.lte(3000)) }))).toEqual(['b', 'c']);
    expect(await ids(cases.where(_.or({ state: 'closed' }, { 'patient.age': _.gte(70) })))).toEqual([
      'b',
      'c',
    ]);
    expect(await ids(cases.where({ state: _.in(['closed', 'x']) }))).toEqual(['c']);
    expect(await ids(cases.where({ state: _.nin(['closed']) }))).toEqual(['a', 'b']);
    expect(await ids(cases.where({ state: _.neq('open') }))).toEqual(['c']);
    expect(await ids(cases.where({ note: db.RegExp({ regexp: '^rev', options: 'i' }) }))).toEqual(['c']);
    expect(await ids(cases.where({ note: _.exists(false) }))).toEqual(['a', 'b']);
    expect(await ids(cases.where({ tags: 'fever' }))).toEqual(['a']);
    expect(await ids(cases.where({ note: null }))).toEqual(['a', 'b']);
  });

  it('sorts, skips, limits and leaves fields out', async () => {
    await seed();
    const { data } = await cases.orderBy('feeFen', 'desc').skip(1).limit(1).field({ feeFen: true }).get();
    expect(data).toEqual([{ _id: 'c', feeFen: 2000 }]);
  });

  it('answers a hundred documents when no limit is named, and a thousand at most', async () => {
    for (let n = 0; n < 1001; n++) void cloud.database.store.insert(cloud.database.table('cases'), [{ n }]);
    await cases.add({ n: -1 });
    expect((await cases.get()).data).toHaveLength(100);
    expect((await cases.limit(5000).get()).data).toHaveLength(1000);
    expect((await cases.where({}).count()).total).toBe(1002);
  });

  it('changes fields by the operators and says how many documents changed', async () => {
    const _ = db.command;
    await seed();
    const change = { feeFen: _.inc(5), tags: _.push(['cough']), patient: { name: '王' }, state: _.remove() };
    expect((await cases.doc('a').update(change)).updated).toBe(1);
    expect(await one('a')).toEqual({
      _id: 'a',
      feeFen: 1005,
      tags: ['fever', 'cough'],
      patient: { age: 30, name: '王' },
    });
    expect((await cases.doc('b').update({ feeFen: _.mul(2), patient: _.set({ age: 1 }) })).updated).toBe(1);
    expect(await one('b')).toMatchObject({ feeFen: 6000, patient: { age: 1 } });
    expect((await cases.doc('nobody').update({ feeFen: 1 })).updated).toBe(0);
    expect((await cases.where({ feeFen: _.gt(0) }).update({ seen: true })).updated).toBe(3);
  });

  it('puts a whole document in place, whether there was one or not', async () => {
    await seed();
    await cases.doc('a').set({ n: 1 });
    await cases.doc('new').set({ n: 2 });
    expect([await one('a'), await one('new')]).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'new', n: 2 },
    ]);
  });

  it('removes by id and by query', async () => {
    await seed();
    expect((await cases.doc('a').remove()).deleted).toBe(1);
    expect((await cases.where({ state: 'open' }).remove()).deleted).toBe(1);
    expect(await ids(cases)).toEqual(['c']);
  });

  it('groups and sums, and answers twenty groups when no limit is named', async () => {
    const $ = db.command.aggregate;
    await seed();
    const { data } = await cases
      .aggregate()
      .match({ feeFen: db.command.gt(0) })
      .group({ _id: '$state', feeFen: $.sum('$feeFen') })
      .sort({ _id: 1 })
      .end();
    expect(data).toEqual([
      { _id: 'closed', feeFen: 2000 },
      { _id: 'open', feeFen: 4000 },
    ]);
    for (let n = 0; n < 25; n++) await cases.add({ n });
    expect((await cases.aggregate().match({}).end()).data).toHaveLength(20);
  });

  it('lets exactly as many guarded decrements through as there is stock', async () => {
    const _ = db.command;
    await cases.add({ _id: 'slot', left: 5 });
    const taken = await Promise.all(
      Array.from({ length: 20 }, () =>
        cases.where({ _id: 'slot', left: _.gt(0) }).update({ left: _.inc(-1) }),
      ),
    );
    expect(taken.filter(({ updated }) => updated === 1)).toHaveLength(5);
    expect((await one('slot')).left).toBe(0);
  });
});

it('refuses a second document with the same id, and a collection that nobody made', async () => {
  const cases = cloud.adminSdk().database().collection('cases');
  await cases.add({ _id: 'once' });
  expect(await cases.add({ _id: 'once' })).toMatchObject({
    code: 'DATABASE_REQUEST_FAILED',
    message: expect.stringContaining('E11000 duplicate key'),
  });
  const db = cloud.adminSdk().database();
  expect(await db.collection('unheard').get()).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  await db.createCollection('unheard');
  expect((await db.collection('unheard').get()).data).toEqual([]);
});

it('tells of every committed change with what was before and what is after', async () => {
  const seen: unknown[] = [];
  const end = cloud.database.onCommitted((changes) => void seen.push(...changes));
  const cases = cloud.adminSdk().database().collection('cases');
  await cases.add({ _id: 'w', n: 1 });
  await cases.doc('w').update({ n: 2 });
  await cases.doc('w').remove();
  end();
  expect(seen).toEqual([
    { collection: 'cases', id: 'w', after: { _id: 'w', n: 1 } },
    { collection: 'cases', id: 'w', before: { _id: 'w', n: 1 }, after: { _id: 'w', n: 2 } },
    { collection: 'cases', id: 'w', before: { _id: 'w', n: 2 } },
  ]);
});

it('counts each read once, and each document written', async () => {
  const cases = cloud.adminSdk().database().collection('cases');
  cloud.database.resetCounters();
  await cases.add({ _id: 'k' });
  await cases.doc('k').get();
  await cases.where({ _id: 'k' }).update({ n: 1 });
  await cases.doc('nobody').get();
  expect(cloud.database.counters()).toEqual({ reads: 2, writes: 2, documentsRead: 1 });
  expect(cloud.database.inspect()).toEqual(expect.objectContaining({ cases: 1 }));
});

it('fails loudly, and logs, when asked for an operation it does not know', async () => {
  expect(await cloud.send({ action: 'database.dropEverything' })).toMatchObject({ code: 'INVALID_PARAM' });
  expect(cloud.logged).toEqual(['unknown action database.dropEverything']);
});

it('calls a function, and says in band that there is none of that name', async () => {
  const answer = await cloud.adminSdk().callFunction({ name: 'echo', data: { n: 1 } });
  expect(answer.result).toEqual({ echoed: { n: 1 } });
  expect(await cloud.adminSdk().callFunction({ name: 'none' })).toMatchObject({ code: 'FUNCTION_NOT_FOUND' });
});
