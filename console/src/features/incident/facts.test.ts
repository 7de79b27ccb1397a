import { describe, expect, it } from 'vitest';
import { factsOf, NO_FACTS, typedOf, type TypedFacts } from './facts';
import { fieldOf, momentOf } from './moment';

const WHOLE: TypedFacts = {
  ...{ kind: 'leak', certainty: 'possible', categories: ['health'], people: '12' },
  words: '同一账号一分钟内上千次登录失败',
};

describe('the facts of an incident', () => {
  it('come back as they were typed', () => {
    const facts = factsOf(WHOLE);
    expect(facts).toMatchObject({ people: 12, categories: ['health'] });
    if (typeof facts !== 'string') expect(typedOf(facts)).toEqual(WHOLE);
  });

  it('may leave open how many people it is about, which is not nobody', () => {
    expect(factsOf({ ...WHOLE, people: ' ' })).not.toHaveProperty('people');
    expect(factsOf({ ...WHOLE, people: '0' })).toMatchObject({ people: 0 });
  });

  it.each([
    [NO_FACTS, /性质/],
    [{ ...WHOLE, categories: [] }, /尚在查明/],
    [{ ...WHOLE, people: '十几' }, /留空/],
    [{ ...WHOLE, words: '有人猜密码' }, /至少 10 个字/],
  ] as const)('say what is missing', (typed, sentence) => expect(factsOf(typed)).toMatch(sentence));
});

it('A day and time typed in Shanghai is that instant, to the minute', () => {
  const at = Date.parse('2026-03-05T14:30:00+08:00');
  expect(fieldOf(at + 59_000)).toBe('2026-03-05T14:30');
  expect(momentOf('2026-03-05T14:30')).toBe(at);
  expect(momentOf('')).toBeUndefined();
  expect(momentOf('2026-13-45T14:30')).toBeUndefined();
});
