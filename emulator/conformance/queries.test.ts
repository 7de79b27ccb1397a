import { expect, it } from 'vitest';
import { conformance, refusalOf } from './cloud';

conformance('where', (cloud) => {
  const { put, ids, rows } = cloud;
  const some = () =>
    put(
      { _id: 'a', n: 1, s: 'apple', tags: ['x', 'y'], o: { p: 1, q: { r: 'deep' } } },
      { _id: 'b', n: 2, s: 'Banana', tags: ['y'], o: { p: 2 }, gone: null },
      {
        _id: 'c',
        n: 3,
        s: 'cherry',
        tags: [],
        list: [
          { k: 'm', v: 1 },
          { k: 'n', v: 5 },
        ],
      },
      { _id: 'd', n: 10, s: 'apple pie', list: [{ k: 'm', v: 5 }], scores: [3, 8, 12] },
    );

  it('compares', async () => {
    await some();
    const _ = cloud.command;
    const found = (condition: unknown) => ids(rows().where({ n: condition }));
    expect(await found(2)).toEqual(['b']);
    expect(await found(_.eq(2))).toEqual(['b']);
    expect(await found(_.neq(2))).toEqual(['a', 'c', 'd']);
    expect(await found(_.gt(2))).toEqual(['c', 'd']);
    expect(await found(_.gte(2).and(_.lt(10)))).toEqual(['b', 'c']);
    expect(await found(_.lte(1).or(_.gt(9)))).toEqual(['a', 'd']);
    expect(await found(_.in([1, 3, 99]))).toEqual(['a', 'c']);
    expect(await found(_.nin([1, 3]))).toEqual(['b', 'd']);
    // The older SDK sends half of what `mod` needs.
    if (!cloud.isOldSdk) expect(await found(_.mod(5, 0))).toEqual(['d']);
  });

  it('combines with and, or, nor and not', async () => {
    await some();
    const _ = cloud.command;
    expect(await ids(rows().where(_.or({ n: 1 }, { s: 'cherry' })))).toEqual(['a', 'c']);
    expect(await ids(rows().where(_.or([{ n: 1 }, { s: 'cherry' }])))).toEqual(['a', 'c']);
    expect(await ids(rows().where(_.and([{ n: _.gt(1) }, { n: _.lt(10) }])))).toEqual(['b', 'c']);
    expect(await ids(rows().where(_.nor([{ n: 1 }, { n: 2 }])))).toEqual(['c', 'd']);
    expect(await ids(rows().where({ n: _.not(_.gt(2)) }))).toEqual(['a', 'b']);
    expect(await ids(rows().where({ n: _.gt(1), s: _.neq('cherry') }))).toEqual(['b', 'd']);
  });

  it('tells a missing field from one that is null', async () => {
    await some();
    const _ = cloud.command;
    expect(await ids(rows().where({ gone: _.exists(true) }))).toEqual(['b']);
    expect(await ids(rows().where({ gone: _.exists(false) }))).toEqual(['a', 'c', 'd']);
    expect(await ids(rows().where({ gone: _.eq(null) }))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('looks into objects and arrays', async () => {
    await some();
    const _ = cloud.command;
    expect(await ids(rows().where({ 'o.q.r': 'deep' }))).toEqual(['a']);
    expect(await ids(rows().where({ o: { q: { r: 'deep' } } }))).toEqual(['a']);
    expect(await ids(rows().where({ tags: 'y' }))).toEqual(['a', 'b']);
    expect(await ids(rows().where({ tags: _.all(['x', 'y']) }))).toEqual(['a']);
    expect(await ids(rows().where({ tags: _.size(0) }))).toEqual(['c']);
    expect(await ids(rows().where({ 'list.v': 5 }))).toEqual(['c', 'd']);
    expect(await ids(rows().where({ 'list.0.v': 5 }))).toEqual(['d']);
    expect(await ids(rows().where({ list: _.elemMatch({ k: 'm', v: _.gt(2) }) }))).toEqual(['d']);
    expect(await ids(rows().where({ scores: _.elemMatch(_.gt(11)) }))).toEqual(['d']);
    expect(await ids(rows().where({ scores: _.elemMatch({ $gt: 8, $lt: 10 }) }))).toEqual([]);
    expect(await ids(rows().where({ scores: _.elemMatch({ $gte: 8, $lt: 10 }) }))).toEqual(['d']);
  });

  it('matches elements of an array that is reached through an array', async () => {
    await put(
      { _id: 'a', visits: [{ tests: [{ name: 'hb', value: 9 }] }, { tests: [{ name: 'hb', value: 13 }] }] },
      {
        _id: 'b',
        visits: [
          {
            tests: [
              { name: 'hb', value: 9 },
              { name: 'wbc', value: 13 },
            ],
          },
        ],
      },
    );
    const _ = cloud.command;
    const high = _.elemMatch({ name: 'hb', value: _.gt(12) });
    expect(await ids(rows().where({ 'visits.tests': high }))).toEqual(['a']);
  });

  it('matches regular expressions, each time the same, with the options of the database', async () => {
    await some();
    const { db } = cloud;
    expect(await ids(rows().where({ s: /^apple/ }))).toEqual(['a', 'd']);
    expect(await ids(rows().where({ s: /AN/i }))).toEqual(['b']);
    expect(await ids(rows().where({ s: /apple/g }))).toEqual(['a', 'd']);
    expect(await ids(rows().where({ s: db.RegExp({ regexp: '^b', options: 'i' }) }))).toEqual(['b']);
    expect(await ids(rows().where({ s: db.RegExp({ regexp: 'ap ple', options: 'x' }) }))).toEqual(['a', 'd']);
    expect(await ids(rows().where({ s: cloud.command.not(/^apple/) }))).toEqual(['b', 'c']);
  });

  it('compares dates, and not with other kinds', async () => {
    const day = (date: number) => new Date(Date.UTC(2026, 10, date));
    await put({ _id: 'a', at: day(1) }, { _id: 'b', at: day(2) }, { _id: 'c', at: '2026-11-03' });
    const _ = cloud.command;
    expect(await ids(rows().where({ at: _.gt(day(1)) }))).toEqual(['b']);
    expect(await ids(rows().where({ at: day(1) }))).toEqual(['a']);
    expect(await ids(rows().where({ at: _.gt('2026') }))).toEqual(['c']);
  });

  it('sorts, skips and limits', async () => {
    await some();
    expect(await ids(rows().orderBy('n', 'desc').skip(1).limit(2), 'as found')).toEqual(['c', 'b']);
    expect(await ids(rows().orderBy('o.p', 'desc').orderBy('n', 'asc'), 'as found')).toEqual([
      'b',
      'a',
      'c',
      'd',
    ]);
  });

  it('counts', async () => {
    await some();
    expect((await rows().count()).total).toBe(4);
    expect(
      (
        await rows()
          .where({ n: cloud.command.gt(2) })
          .count()
      ).total,
    ).toBe(2);
  });

  it('shows only the fields that are asked for', async () => {
    await some();
    const one = async (projection: object, id = 'a') =>
      (await rows().where({ _id: id }).field(projection).get()).data[0];
    expect(await one({ n: true })).toEqual({ _id: 'a', n: 1 });
    expect(await one({ _id: false, 'o.p': true })).toEqual({ o: { p: 1 } });
    expect(await one({ tags: false, o: false, s: false })).toEqual({ _id: 'a', n: 1 });
  });

  it('shows a part of an array', async () => {
    await some();
    const one = async (projection: object, id: string) =>
      (
        await rows()
          .where({ _id: id })
          .field({ _id: false, ...projection })
          .get()
      ).data[0];
    expect(await one({ scores: { $slice: 2 } }, 'd')).toMatchObject({ scores: [3, 8] });
    expect(await one({ scores: { $slice: [-2, 1] } }, 'd')).toMatchObject({ scores: [8] });
    expect(await one({ list: { $elemMatch: { v: 5 } } }, 'c')).toEqual({ list: [{ k: 'n', v: 5 }] });
  });

  it('tests with an expression and with a schema', async () => {
    if (cloud.isOldSdk) return;
    await some();
    const _ = cloud.command;
    expect(await ids(rows().where(_.expr(_.aggregate.gt(['$n', 2]))))).toEqual(['c', 'd']);
    const schema = { required: ['tags'], properties: { n: { bsonType: 'int', minimum: 2 } } };
    expect(await ids(rows().where(_.jsonSchema(schema)))).toEqual(['b', 'c']);
  });

  it('answers 100 documents unless told, and 1,000 at most', async () => {
    for (let n = 0; n < 1010; n += 101)
      await Promise.all(Array.from({ length: 101 }, (_, at) => rows().add({ n: n + at })));
    expect((await rows().get()).data).toHaveLength(100);
    expect((await rows().limit(1000).get()).data).toHaveLength(1000);
    expect((await rows().count()).total).toBe(1010);
  });

  it('refuses an expression that there is not', async () => {
    if (cloud.isOldSdk) return;
    await some();
    const refused = await refusalOf(
      rows()
        .where(cloud.command.expr({ $nonsense: ['$n', 2] }))
        .get(),
    );
    expect(refused).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });

  it('says which collection does not exist', async () => {
    expect(await refusalOf(cloud.db.collection(`${cloud.name}_none`).get())).toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: expect.stringContaining('Db or Table not exist'),
    });
  });
});
