import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matcher, sorted } from './operators';
import { index, startTestCloud } from './testCloud';
import type { Doc, Query } from './values';

let cloud: Awaited<ReturnType<typeof startTestCloud>>;

beforeAll(async () => {
  const indexes = [index('a', false, 'a'), index('b_c', false, 'b.c', '-a')];
  cloud = await startTestCloud({ collections: [{ name: 'indexed', indexes }] });
});
afterAll(() => cloud.stop());

const scalar = fc.oneof(
  fc.constantFrom(0, 1, 2.5, 'a', '{"x":1}', '问', true, false, null),
  fc.constantFrom(0, 1_700_000_000_000).map((ms) => new Date(ms)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.constant({ x: 1 }),
  fc.array(scalar, { maxLength: 2 }),
);
const doc = fc.record(
  { a: value, b: fc.oneof(fc.record({ c: value }), scalar), d: scalar },
  { requiredKeys: [] },
);
const condition = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar, $lte: scalar }, { requiredKeys: [] }).filter((x) => Object.keys(x).length > 0),
  scalar.map(($eq) => ({ $eq })),
  scalar.map(($ne) => ({ $ne })),
  fc.boolean().map(($exists) => ({ $exists })),
);
const flat = fc
  .record({ a: condition, 'b.c': condition, d: condition }, { requiredKeys: [] })
  .map((query) => query as Query);
const query = fc.oneof(
  fc.record({ a: scalar }),
  flat,
  fc.array(flat, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
  fc.array(flat, { minLength: 1, maxLength: 2 }).map(($and) => ({ $and })),
);

it('finds, counts and sorts through the indexes exactly what the query says, whatever kinds of value there are', async () => {
  const { store, table, clear } = cloud.database;
  await fc.assert(
    fc.asyncProperty(
      fc.array(doc, { minLength: 1, maxLength: 10 }),
      query,
      fc.boolean(),
      async (docs, asked, ascending) => {
        clear();
        const ids = await store.insert(table('indexed'), docs);
        const all = docs.map((d, n) => ({ _id: ids[n], ...d })) as Doc[];
        const expected = all.filter(matcher(asked)).map(({ _id }) => _id);
        const found = store.find(table('indexed'), asked, {}).map(({ _id }) => _id);
        expect(found.sort()).toEqual(expected.sort());
        expect(store.count(table('indexed'), asked)).toBe(expected.length);
        const sort = { a: ascending ? 1 : -1, _id: 1 } as const;
        const order = (docs: Doc[]) => docs.map(({ _id }) => _id);
        expect(order(store.find(table('indexed'), {}, { sort, limit: 5 }))).toEqual(
          order(sorted(all, sort).slice(0, 5)),
        );
      },
    ),
    { numRuns: 300, seed: 7 },
  );
});
