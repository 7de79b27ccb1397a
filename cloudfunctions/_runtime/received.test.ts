import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { received } from './received';

const Schema = z.strictObject({ words: z.string().check(z.minLength(1), z.maxLength(5)) });

test('What is of its schema is handed on', () => {
  expect(received(Schema, { words: '头疼' })).toEqual({ ok: true, data: { words: '头疼' } });
});

test('What is not is told by the names of its fields, never by what was in them', () => {
  expect(received(Schema, { words: '头疼三天了还发烧' })).toEqual({ ok: false, fields: ['words'] });
});

test('A length that cannot be compared is refused, not a fault', () => {
  expect(received(Schema, { words: { length: { toString: null } } })).toEqual({ ok: false, fields: [] });
});
