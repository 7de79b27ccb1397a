import { expect, test } from 'vitest';
import { isWritten } from './event';

const written = (code: Parameters<typeof isWritten>[0]) =>
  Array.from({ length: 1000 }, (_, at) => at + 1).filter((count) => isWritten(code, count));

test('A thousand refusals in a minute are five writes', () => {
  expect(written('actor.forbidden')).toEqual([1, 4, 16, 64, 256]);
});

test('A session that is over says something only when it is asked with again and again', () => {
  expect(written('actor.session_over')).toEqual([8, 32, 128, 512]);
});
