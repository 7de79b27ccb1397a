import { expect, it } from 'vitest';
import { longIllnessesIn, namesChronic } from './chronic';

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

it('Long illnesses are told in the words of the history, each once, and what is denied is not', () => {
  const of = (text: string) => longIllnessesIn({ history: { kind: 'some', text } });
  expect(of('高血压十年，糖尿病，没有冠心病；高血压吃药')).toEqual(['高血压', '糖尿病']);
  expect(of('阑尾手术')).toEqual([]);
  expect(longIllnessesIn({ history: { kind: 'none' } })).toEqual([]);
});
