import { expect, it } from 'vitest';
import type { AdminSdk } from '../cloudbase/database/testCloud';
import { conformance, refusalOf, unwrap } from './cloud';

conformance('aggregate', (cloud) => {
  const { rows, put } = cloud;
  const orders = () =>
    put(
      { _id: 'a', who: '林', fee: 30, at: new Date('2026-01-03T10:20:30.400Z'), tags: ['x', 'y'] },
      { _id: 'b', who: '赵', fee: 20, at: new Date('2026-02-01T00:00:00Z'), tags: ['y'] },
      { _id: 'c', who: '林', fee: 50, at: new Date('2026-12-31T23:59:59Z'), tags: [] },
    );
  const run = async (pipeline: { end: () => Promise<AdminSdk> }) =>
    unwrap(await pipeline.end()).data as unknown[];

  it('matches, groups, sorts, skips and limits', async () => {
    await orders();
    const $ = cloud.command.aggregate;
    const sums = rows()
      .aggregate()
      .match({ fee: cloud.command.gte(20) })
      .group({
        _id: '$who',
        total: $.sum('$fee'),
        n: $.sum(1),
        most: $.max('$fee'),
        least: $.min('$fee'),
        mean: $.avg('$fee'),
      })
      .sort({ total: -1 });
    expect(await run(sums)).toEqual([
      { _id: '林', total: 80, n: 2, most: 50, least: 30, mean: 40 },
      { _id: '赵', total: 20, n: 1, most: 20, least: 20, mean: 20 },
    ]);
    const second = rows().aggregate().sort({ fee: 1 }).skip(1).limit(1).project({ fee: 1 });
    expect(await run(second)).toEqual([{ _id: 'a', fee: 30 }]);
    expect(await run(rows().aggregate().count('total'))).toEqual([{ total: 3 }]);
  });

  it('collects first, last, all and different values of a group', async () => {
    await orders();
    const $ = cloud.command.aggregate;
    const grouped = rows()
      .aggregate()
      .sort({ fee: 1 })
      .group({
        _id: null,
        first: $.first('$fee'),
        last: $.last('$fee'),
        all: $.push('$fee'),
        who: $.addToSet('$who'),
      });
    const [found] = (await run(grouped)) as [{ who: string[] }];
    expect({ ...found, who: found.who.sort() }).toEqual({
      _id: null,
      first: 20,
      last: 50,
      all: [20, 30, 50],
      who: ['林', '赵'].sort(),
    });
  });

  it('unwinds arrays, with and without the empty ones', async () => {
    await orders();
    const ids = async (param: unknown) =>
      ((await run(rows().aggregate().sort({ _id: 1 }).unwind(param))) as { _id: string }[]).map(
        ({ _id }) => _id,
      );
    expect(await ids('$tags')).toEqual(['a', 'a', 'b']);
    expect(await ids({ path: '$tags', preserveNullAndEmptyArrays: true })).toEqual(['a', 'a', 'b', 'c']);
    const places = rows()
      .aggregate()
      .sort({ _id: 1 })
      .unwind({ path: '$tags', includeArrayIndex: 'at' })
      .project({ _id: 0, at: 1 });
    expect(await run(places)).toEqual([{ at: 0 }, { at: 1 }, { at: 0 }]);
  });

  it('sorts into buckets and counts', async () => {
    await orders();
    const $ = cloud.command.aggregate;
    const buckets = rows()
      .aggregate()
      .bucket({ groupBy: '$fee', boundaries: [0, 25, 40], default: 'more', output: { n: $.sum(1) } });
    expect(await run(buckets)).toEqual([
      { _id: 0, n: 1 },
      { _id: 25, n: 1 },
      { _id: 'more', n: 1 },
    ]);
    expect(await run(rows().aggregate().sortByCount('$who'))).toEqual([
      { _id: '林', count: 2 },
      { _id: '赵', count: 1 },
    ]);
    const halves = (await run(rows().aggregate().bucketAuto({ groupBy: '$fee', buckets: 2 }))) as {
      count: number;
    }[];
    expect(halves.map(({ count }) => count)).toEqual([2, 1]);
  });

  it('adds fields, replaces the root and draws a sample', async () => {
    await put({ _id: 'a', n: 2, o: { p: 1 } }, { _id: 'b', n: 3, o: { p: 2 } });
    const $ = cloud.command.aggregate;
    const doubled = rows()
      .aggregate()
      .sort({ n: 1 })
      .addFields({ twice: $.multiply(['$n', 2]), 'o.q': 'x' })
      .limit(1);
    expect(await run(doubled)).toEqual([{ _id: 'a', n: 2, o: { p: 1, q: 'x' }, twice: 4 }]);
    expect(await run(rows().aggregate().sort({ n: -1 }).replaceRoot({ newRoot: '$o' }))).toEqual([
      { p: 2 },
      { p: 1 },
    ]);
    expect(await run(rows().aggregate().sample({ size: 1 }))).toHaveLength(1);
  });

  it('looks up in another collection: equal fields, a pipeline, and nothing where there is no such collection', async () => {
    const other = `${cloud.name}_other`;
    await cloud.db.createCollection(other);
    await put({ _id: 'a', doctor: 'd1', min: 5 }, { _id: 'b', doctor: 'd9', min: 0 });
    const doctors = cloud.db.collection(other);
    await doctors.doc('d1').set({ name: '林', fee: 10 });
    await doctors.doc('d2').set({ name: '赵', fee: 3 });
    const $ = cloud.command.aggregate;
    const equal = rows()
      .aggregate()
      .sort({ _id: 1 })
      .lookup({ from: other, localField: 'doctor', foreignField: '_id', as: 'found' });
    expect(await run(equal)).toEqual([
      { _id: 'a', doctor: 'd1', min: 5, found: [{ _id: 'd1', name: '林', fee: 10 }] },
      { _id: 'b', doctor: 'd9', min: 0, found: [] },
    ]);
    const dearer = rows()
      .aggregate()
      .sort({ _id: 1 })
      .lookup({
        from: other,
        let: { least: '$min' },
        pipeline: $.pipeline()
          .match(cloud.command.expr($.gt(['$fee', '$$least'])))
          .sort({ _id: 1 })
          .project({ _id: 0, name: 1 })
          .done(),
        as: 'found',
      })
      .project({ found: 1 });
    expect(await run(dearer)).toEqual([
      { _id: 'a', found: [{ name: '林' }] },
      { _id: 'b', found: [{ name: '林' }, { name: '赵' }] },
    ]);
    const nowhere = rows()
      .aggregate()
      .limit(1)
      .lookup({ from: `${other}_none`, localField: 'a', foreignField: 'b', as: 'found' });
    expect(await run(nowhere)).toMatchObject([{ found: [] }]);
    await doctors.where({}).remove();
  });

  it('reckons', async () => {
    await put({
      _id: 'it',
      n: 7,
      m: -2.5,
      list: [3, 1, 2],
      s: 'Hello 世界',
      at: new Date('2026-01-03T10:20:30.400Z'),
      o: { a: 1 },
    });
    const $ = cloud.command.aggregate;
    const wanted: Record<string, [unknown, unknown]> = {
      abs: [$.abs('$m'), 2.5],
      add: [$.add(['$n', 1]), 8],
      ceil: [$.ceil('$m'), -2],
      floor: [$.floor('$m'), -3],
      divide: [$.divide(['$n', 2]), 3.5],
      mod: [$.mod(['$n', 4]), 3],
      multiply: [$.multiply(['$n', 2]), 14],
      subtract: [$.subtract(['$n', 10]), -3],
      pow: [$.pow(['$n', 2]), 49],
      sqrt: [$.sqrt(49), 7],
      trunc: [$.trunc('$m'), -2],
      size: [$.size('$list'), 3],
      slice: [$.slice(['$list', 1, 2]), [1, 2]],
      reverse: [$.reverseArray('$list'), [2, 1, 3]],
      elemAt: [$.arrayElemAt(['$list', -1]), 2],
      concatArrays: [$.concatArrays(['$list', [9]]), [3, 1, 2, 9]],
      indexOfArray: [$.indexOfArray(['$list', 2]), 2],
      isArray: [$.isArray('$list'), true],
      isIn: [$.in([1, '$list']), true],
      filter: [$.filter({ input: '$list', as: 'it', cond: $.gt(['$$it', 1]) }), [3, 2]],
      map: [$.map({ input: '$list', as: 'it', in: $.add(['$$it', 1]) }), [4, 2, 3]],
      reduce: [$.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }), 6],
      range: [$.range([0, 6, 2]), [0, 2, 4]],
      zip: [
        $.zip({
          inputs: [
            [1, 2],
            ['a', 'b'],
          ],
        }),
        [
          [1, 'a'],
          [2, 'b'],
        ],
      ],
      concat: [$.concat(['$s', '!']), 'Hello 世界!'],
      upper: [$.toUpper('$s'), 'HELLO 世界'],
      lower: [$.toLower('$s'), 'hello 世界'],
      split: [$.split(['$s', ' ']), ['Hello', '世界']],
      strLenBytes: [$.strLenBytes('$s'), 12],
      strLenCP: [$.strLenCP('$s'), 8],
      substr: [$.substr(['$s', 0, 5]), 'Hello'],
      substrRest: [$.substr(['$s', 6, -1]), '世界'],
      substrBytes: [$.substrBytes(['$s', 6, 3]), '世'],
      substrCP: [$.substrCP(['$s', 6, 2]), '世界'],
      indexOfBytes: [$.indexOfBytes(['$s', '界']), 9],
      indexOfCP: [$.indexOfCP(['$s', '界']), 7],
      strcasecmp: [$.strcasecmp(['$s', 'hello 世界']), 0],
      exp: [$.exp(0), 1],
      ln: [$.ln(1), 0],
      log: [$.log([8, 2]), 3],
      log10: [$.log10(1000), 3],
      fromParts: [$.dateFromParts({ year: 2026, month: 2, day: 3 }), new Date('2026-02-03T00:00:00Z')],
      fromString: [
        $.dateFromString({ dateString: '2026-02-03T04:05:06Z' }),
        new Date('2026-02-03T04:05:06Z'),
      ],
      year: [$.year('$at'), 2026],
      month: [$.month('$at'), 1],
      dayOfMonth: [$.dayOfMonth('$at'), 3],
      dayOfWeek: [$.dayOfWeek('$at'), 7],
      dayOfYear: [$.dayOfYear('$at'), 3],
      hour: [$.hour('$at'), 10],
      minute: [$.minute('$at'), 20],
      second: [$.second('$at'), 30],
      millisecond: [$.millisecond('$at'), 400],
      week: [$.week('$at'), 0],
      isoWeek: [$.isoWeek('$at'), 1],
      isoWeekYear: [$.isoWeekYear('$at'), 2026],
      isoDayOfWeek: [$.isoDayOfWeek('$at'), 6],
      dateToString: [
        $.dateToString({ date: '$at', format: '%Y-%m-%d %H:%M', timezone: 'Asia/Shanghai' }),
        '2026-01-03 18:20',
      ],
      cond: [$.cond({ if: $.gte(['$n', 7]), then: 'yes', else: 'no' }), 'yes'],
      ifNull: [$.ifNull(['$nothing', 'none']), 'none'],
      switched: [$.switch({ branches: [{ case: $.eq(['$n', 1]), then: 'one' }], default: 'other' }), 'other'],
      and: [$.and([true, '$n']), true],
      or: [$.or([false, 0]), false],
      not: [$.not(['$n']), false],
      cmp: [$.cmp(['$n', 8]), -1],
      ne: [$.neq(['$n', 8]), true],
      literal: [$.literal('$n'), '$n'],
      merged: [$.mergeObjects(['$o', { b: 2 }]), { a: 1, b: 2 }],
      entries: [$.objectToArray('$o'), [{ k: 'a', v: 1 }]],
      fromEntries: [$.arrayToObject([[['x', 1]]]), { x: 1 }],
      union: [$.setUnion([[1], [1]]), [1]],
      difference: [$.setDifference(['$list', [1, 2]]), [3]],
      intersection: [$.setIntersection(['$list', [3, 8]]), [3]],
      subset: [$.setIsSubset([[1], '$list']), true],
      sameSet: [$.setEquals(['$list', [1, 2, 3, 3]]), true],
      anyTrue: [$.anyElementTrue([[false, true]]), true],
      allTrue: [$.allElementsTrue([[false, true]]), false],
      let: [$.let({ vars: { twice: $.multiply(['$n', 2]) }, in: $.add(['$$twice', 1]) }), 15],
    };
    const fields = Object.fromEntries(
      Object.entries(wanted).map(([name, [expression]]) => [name, expression]),
    );
    const [found] = (await run(
      rows()
        .aggregate()
        .project({ _id: 0, ...fields }),
    )) as [Record<string, unknown>];
    expect(found).toEqual(
      Object.fromEntries(Object.entries(wanted).map(([name, [, value]]) => [name, value])),
    );
  });

  it('refuses a stage or an expression that there is not', async () => {
    await orders();
    expect(
      await refusalOf(
        rows()
          .aggregate()
          .project({ x: { $nonsense: 1 } })
          .end(),
      ),
    ).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
  });
});
