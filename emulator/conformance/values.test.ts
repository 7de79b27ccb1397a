import { expect, it } from 'vitest';
import { conformance } from './cloud';

conformance('values', (cloud) => {
  const { rows, get, put } = cloud;
  const back = async (value: unknown) => {
    await rows().doc('it').remove();
    await put({ _id: 'it', value });
    return (await get('it')).value;
  };

  it('come back as they were put in', async () => {
    for (const value of [
      0,
      -1,
      1.5,
      2 ** 31,
      -(2 ** 40),
      2 ** 53,
      '',
      '问诊 👩🏽‍⚕️ \u2028 "\\',
      true,
      false,
      null,
      [],
      {},
    ])
      expect(await back(value)).toEqual(value);
    expect(await back([1, [2, { a: [null, 'x'] }]])).toEqual([1, [2, { a: [null, 'x'] }]]);
    expect(await back({ 'with space': { ünïcode: 1, 中文: 2 } })).toEqual({
      'with space': { ünïcode: 1, 中文: 2 },
    });
  });

  it('of time come back as dates', async () => {
    const at = new Date('2026-11-23T08:30:00.123Z');
    expect(await back(at)).toEqual(at);
    expect(await back({ deep: [at] })).toEqual({ deep: [at] });
    expect(await back(new Date('1950-01-01T00:00:00Z'))).toEqual(new Date('1950-01-01T00:00:00Z'));
  });

  it('of the server are its own clock, moved where that is asked for', async () => {
    const { db } = cloud;
    await put({ _id: 'it', now: db.serverDate(), later: db.serverDate({ offset: 60_000 }) });
    const { now, later } = await get('it');
    expect(now).toBeInstanceOf(Date);
    expect(later.getTime() - now.getTime()).toBe(60_000);
    await rows().doc('it').update({ changed: db.serverDate() });
    expect((await get('it')).changed.getTime()).toBeGreaterThanOrEqual(now.getTime());
  });

  it('that are undefined are not there', async () => {
    await put({ _id: 'it', a: 1, b: undefined });
    expect(Object.keys(await get('it')).sort()).toEqual(['_id', 'a']);
  });

  it('give a document an _id where it has none', async () => {
    const { id, ids } = await rows().add({ n: 1 });
    const made = id ?? ids[0];
    expect(made).toMatch(/^[0-9a-f]{16,}$/);
    expect(await get(made)).toEqual({ _id: made, n: 1 });
  });

  it('begin with the _id, however the document was made', async () => {
    await put({ n: 1, _id: 'added' });
    await rows().doc('set').set({ n: 1 });
    await rows().doc('set').set({ m: 2 });
    for (const id of ['added', 'set']) expect(Object.keys(await get(id))[0]).toBe('_id');
  });

  it('of an _id may be numbers', async () => {
    await put({ _id: 7, n: 1 });
    expect((await rows().where({ _id: 7 }).get()).data).toEqual([{ _id: 7, n: 1 }]);
  });
});

conformance('values that only the current SDK can send', (cloud) => {
  it('are regular expressions and numbers without an end', async () => {
    if (cloud.isOldSdk) return;
    await cloud.put({ _id: 'it', pattern: /^a+$/i, least: -Infinity, none: NaN });
    const { pattern, least, none } = await cloud.get('it');
    expect(String(pattern.source ?? pattern.pattern)).toBe('^a+$');
    expect([least, none]).toEqual([-Infinity, NaN]);
  });

  it('are many documents at once, all or none of them', async () => {
    if (cloud.isOldSdk) return;
    const { rows } = cloud;
    const { ids } = await rows().add([{ n: 1 }, { _id: 'mine', n: 2 }]);
    expect(ids).toHaveLength(2);
    expect(ids[1]).toBe('mine');
    expect((await rows().count()).total).toBe(2);
  });
});
