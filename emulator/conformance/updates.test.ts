import { expect, it } from 'vitest';
import { conformance, refusalOf } from './cloud';

conformance('update', (cloud) => {
  const { rows, get, put } = cloud;
  const changed = async (before: object, change: object) => {
    await rows().doc('it').remove();
    await put({ _id: 'it', ...before });
    await rows().doc('it').update(change);
    const { _id, ...after } = await get('it');
    return after;
  };

  it('sets, also deep in an object, and leaves the rest', async () => {
    const _ = cloud.command;
    expect(await changed({ o: { a: 1, b: 2 }, n: 1 }, { o: { a: 5 } })).toEqual({ o: { a: 5, b: 2 }, n: 1 });
    expect(await changed({ o: { a: 1, b: 2 } }, { o: _.set({ c: 3 }) })).toEqual({ o: { c: 3 } });
    expect(await changed({ n: 1 }, { 'x.y.z': 2 })).toEqual({ n: 1, x: { y: { z: 2 } } });
    expect(await changed({ list: [{ v: 1 }, { v: 2 }] }, { 'list.1.v': 9 })).toEqual({
      list: [{ v: 1 }, { v: 9 }],
    });
  });

  it('removes, renames, counts and bounds', async () => {
    const _ = cloud.command;
    expect(await changed({ a: 1, b: 2 }, { a: _.remove() })).toEqual({ b: 2 });
    expect(await changed({ n: 1 }, { n: _.inc(2), m: _.inc(-1) })).toEqual({ n: 3, m: -1 });
    expect(await changed({ n: 3 }, { n: _.mul(4), m: _.mul(4) })).toEqual({ n: 12, m: 0 });
    if (cloud.isOldSdk) return;
    expect(await changed({ n: 3, m: 3 }, { n: _.max(5), m: _.max(1) })).toEqual({ n: 5, m: 3 });
    expect(await changed({ s: '09.b', t: '09.b' }, { s: _.max('10.a'), t: _.max('09.a') })).toEqual({
      s: '10.a',
      t: '09.b',
    });
    expect(await changed({ n: 3, m: 3 }, { n: _.min(5), m: _.min(1) })).toEqual({ n: 3, m: 1 });
    expect(await changed({ a: 1 }, { a: _.rename('b') })).toEqual({ b: 1 });
  });

  it('pushes: one, many, at a place, sorted, cut off', async () => {
    const _ = cloud.command;
    const list = { list: [3, 1] };
    expect(await changed(list, { list: _.push(5) })).toEqual({ list: [3, 1, 5] });
    expect(await changed(list, { list: _.push([5, 6]) })).toEqual({ list: [3, 1, 5, 6] });
    expect(await changed(list, { list: _.push({ each: [9], position: 1 }) })).toEqual({ list: [3, 9, 1] });
    expect(await changed(list, { list: _.push({ each: [2], sort: 1 }) })).toEqual({ list: [1, 2, 3] });
    expect(await changed(list, { list: _.push({ each: [2], sort: -1, slice: 2 }) })).toEqual({
      list: [3, 2],
    });
    expect(await changed(list, { list: _.push({ each: [2], slice: -2 }) })).toEqual({ list: [1, 2] });
    const people = { list: [{ v: 3 }, { v: 1 }] };
    expect(await changed(people, { list: _.push({ each: [{ v: 2 }], sort: { v: 1 } }) })).toEqual({
      list: [{ v: 1 }, { v: 2 }, { v: 3 }],
    });
    expect(await changed({}, { list: _.push(1) })).toEqual({ list: [1] });
    expect(await changed(list, { list: _.unshift([8, 9]) })).toEqual({ list: [8, 9, 3, 1] });
    expect(await changed(list, { list: _.pop() })).toEqual({ list: [3] });
    expect(await changed(list, { list: _.shift() })).toEqual({ list: [1] });
  });

  it('pulls and adds to a set', async () => {
    const _ = cloud.command;
    const list = { list: [1, 2, 3, 2] };
    expect(await changed(list, { list: _.pull(2) })).toEqual({ list: [1, 3] });
    expect(await changed(list, { list: _.pull(_.gt(1)) })).toEqual({ list: [1] });
    expect(
      await changed(
        {
          list: [
            { k: 'a', v: 1 },
            { k: 'b', v: 1 },
          ],
        },
        { list: _.pull({ k: 'a' }) },
      ),
    ).toEqual({
      list: [{ k: 'b', v: 1 }],
    });
    expect(await changed(list, { list: _.pullAll([1, 2]) })).toEqual({ list: [3] });
    expect(await changed(list, { list: _.addToSet(2) })).toEqual(list);
    expect(await changed(list, { list: _.addToSet(7) })).toEqual({ list: [1, 2, 3, 2, 7] });
    expect(await changed(list, { list: _.addToSet({ $each: [3, 8] }) })).toEqual({ list: [1, 2, 3, 2, 8] });
  });

  it('changes the element that a query has matched', async () => {
    await put({
      _id: 'it',
      list: [
        { k: 'a', v: 1 },
        { k: 'b', v: 1 },
      ],
    });
    await rows().where({ 'list.k': 'b' }).update({ 'list.$.v': 5 });
    expect((await get('it')).list).toEqual([
      { k: 'a', v: 1 },
      { k: 'b', v: 5 },
    ]);
  });

  it('changes and removes all that match, and says how many', async () => {
    await put({ n: 1 }, { n: 2 }, { n: 3 });
    const _ = cloud.command;
    expect(
      (
        await rows()
          .where({ n: _.gt(1) })
          .update({ n: _.inc(10) })
      ).updated,
    ).toBe(2);
    expect((await rows().where({ n: 99 }).update({ n: 1 })).updated).toBe(0);
    expect(
      (
        await rows()
          .where({ n: _.gt(10) })
          .remove()
      ).deleted,
    ).toBe(2);
    expect((await rows().count()).total).toBe(1);
  });

  it('is a guard when its query no longer matches', async () => {
    await put({ _id: 'slots', left: 5 });
    const _ = cloud.command;
    const take = () =>
      rows()
        .where({ _id: 'slots', left: _.gt(0) })
        .update({ left: _.inc(-1) });
    const taken = await Promise.all(Array.from({ length: 20 }, take));
    expect(taken.filter(({ updated }) => updated === 1)).toHaveLength(5);
    expect((await get('slots')).left).toBe(0);
  });

  it('replaces whole, and makes what is not there', async () => {
    await put({ _id: 'it', a: 1, b: 2 });
    await rows().doc('it').set({ c: 3 });
    expect(await get('it')).toEqual({ _id: 'it', c: 3 });
    await rows().doc('new').set({ n: 1 });
    expect(await get('new')).toEqual({ _id: 'new', n: 1 });
    await rows().doc('nobody').update({ n: 1 });
    expect(await get('nobody')).toBeUndefined();
  });

  it('refuses a second document with the same _id, and a field that begins with $', async () => {
    await put({ _id: 'it', n: 1 });
    const twice = await refusalOf(rows().add({ _id: 'it', n: 2 }));
    expect(twice).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000'),
    });
    expect(await get('it')).toEqual({ _id: 'it', n: 1 });
    expect(await refusalOf(rows().add({ $n: 1 }))).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });

  it('refuses to count up what is no number, and changes nothing then', async () => {
    await put({ _id: 'it', n: 'one', m: 1 });
    const refused = await refusalOf(
      rows()
        .doc('it')
        .update({ m: cloud.command.inc(1), n: cloud.command.inc(1) }),
    );
    expect(refused).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
    expect(await get('it')).toEqual({ _id: 'it', n: 'one', m: 1 });
  });
});
