import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** 8.1.4 安全计算环境 of the third level: how many demands each of its eleven headings has; 0 for one without letters. */
const DEMANDS = [4, 7, 4, 6, 0, 0, 2, 2, 3, 2, 2];
const ITEMS = DEMANDS.flatMap((count, at) =>
  count === 0
    ? [`8.1.4.${at + 1}`]
    : Array.from({ length: count }, (_, n) => `8.1.4.${at + 1} ${'abcdefg'[n]!}`),
);

const rows = [
  ...read('docs/protection.md').matchAll(/^\| (8\.1\.4[^|]*) \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm),
].map(([, item, demand, means, shown]) => ({ item: item!, demand: demand!, means: means!, shown: shown! }));

test('Every demand of 等级保护 on the computing environment has one row, in order', () => {
  expect(rows.map(({ item }) => item)).toEqual(ITEMS);
});

test.each(rows)('$item is shown by tests that are there, or said to be done outside', ({ shown }) => {
  const tests = [...shown.matchAll(/`([^`]+)` › ([^;|]+?)(?=;| ?$)/g)];
  if (tests.length === 0) expect(shown).toContain('**Outside**');
  for (const [, file, title] of tests)
    expect([file, title, read(file!).includes(title!)]).toEqual([file, title, true]);
});
