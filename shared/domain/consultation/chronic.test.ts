import { expect, it } from 'vitest';
import { namesChronic } from './chronic';

it.each([
  ['高血压 5 年，吃氨氯地平', true],
  ['2 型糖尿病', true],
  ['老慢支，每年冬天犯', true],
  ['阑尾炎手术后', false],
  ['没有高血压', false],
  ['否认糖尿病', false],
])('A history of 「%s」 names a long illness: %s', (text, expected) => {
  expect(namesChronic({ history: { kind: 'some', text } })).toBe(expected);
});

it('A history that is not known names nothing, and rules nothing out', () => {
  expect(namesChronic({ history: { kind: 'unknown' } })).toBe(false);
});
