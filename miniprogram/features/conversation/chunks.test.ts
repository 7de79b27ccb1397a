import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { chunkAt, chunksOf, drawn, heightOfAll, PER_CHUNK, readingOf, spanOf } from './chunks';

const anyTalk = fc
  .tuple(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
  .map(([first, more]) => ({ first, last: first + more }));

it('Of 10,000 messages no more than three groups are drawn, wherever one reads', () => {
  fc.assert(
    fc.property(
      anyTalk,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 500 }),
      (talk, at, kept) => {
        const all = chunksOf(talk);
        for (const reading of ['newest', Math.min(Math.max(at, all.from), all.to)] as const) {
          const { from, to, fill } = drawn(all, reading, kept);
          expect(fill.to - fill.from).toBeLessThanOrEqual(2);
          expect([from >= all.from, to <= all.to, from <= fill.from, fill.to <= to]).not.toContain(false);
        }
      },
    ),
  );
});

it('Every message is in one group, and a group does not change by what is fetched later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (seq) => {
      const chunk = chunksOf({ first: seq, last: seq }).from;
      const { from, to } = spanOf(chunk);
      expect([from <= seq, seq <= to, to - from + 1]).toEqual([true, true, PER_CHUNK]);
    }),
  );
});

it('A message that comes to a reader of the newest draws no group anew but its own', () => {
  const before = drawn({ from: 3, to: 9 }, 'newest', 7);
  const after = drawn({ from: 3, to: 10 }, 'newest', before.from);
  expect([before, after]).toEqual([
    { from: 7, to: 9, fill: { from: 7, to: 9 } },
    { from: 7, to: 10, fill: { from: 8, to: 10 } },
  ]);
});

it('The place in the list tells the group: by measured heights, by a guess where none was drawn', () => {
  const all = { from: 0, to: 9 };
  const heights = new Map([[0, 988]]);
  expect([chunkAt(heights, all, 0), chunkAt(heights, all, 999), chunkAt(heights, all, 1000)]).toEqual([
    0, 0, 1,
  ]);
  expect(chunkAt(heights, all, 1e9)).toBe(9);
  expect(heightOfAll(heights, { from: 0, to: 0 })).toBe(988);
  expect(heightOfAll(heights, { from: 0, to: -1 })).toBe(0);
  expect([readingOf(all, 3), readingOf(all, 8)]).toEqual([3, 'newest']);
});
