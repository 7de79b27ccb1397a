import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { blindIndex } from './blindIndex';

const NUMBER = '11010519491231002X';

test('The same value has the same digest under one key and kind, and another under any other', () => {
  const digest = blindIndex('key', 'idNumber', NUMBER);
  expect(blindIndex('key', 'idNumber', NUMBER)).toBe(digest);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  const others = [blindIndex('other', 'idNumber', NUMBER), blindIndex('key', 'phone', NUMBER)];
  expect(others).not.toContain(digest);
});

test('It is not the bare digest of the value, which anybody could try out', () => {
  const bare = createHash('sha256').update(`idNumber\n${NUMBER}`).digest('hex');
  expect(blindIndex('key', 'idNumber', NUMBER)).not.toBe(bare);
});
