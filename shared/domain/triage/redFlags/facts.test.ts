import { describe, expect, it } from 'vitest';
import { readFacts, toNumber } from './facts';
import { normalise } from './normalise';
import { findRedFlags } from './redFlags';

const facts = (text: string) => readFacts(normalise(text).text, {});

describe('numbers', () => {
  it.each([
    ['二点一', 2.1],
    ['三十八点五', 38.5],
    ['两百一', 210],
  ])('%s is %f', (words, value) => expect(toNumber(words)).toBe(value));

  it.each(['38.5度', '３８．５度', '38。5度', '38度5', '38点5', '三十八度五', '三十八点五'])(
    'a temperature said as %s',
    (words) => expect(facts(`体温${words}`).degrees).toBe(38.5),
  );

  it.each(['血压180/120', '血压180-120', '血压 180 120', '血压180，120', '上压一百八，下压一百二'])(
    'a blood pressure said as %s',
    (words) => expect(facts(words)).toMatchObject({ systolic: 180, diastolic: 120 }),
  );

  it('a fall from one pressure to another is no pair', () => {
    expect(facts('血压从180降到110').diastolic).toBeUndefined();
  });

  it.each(['血氧88', '指脉氧只有八十八', '氧饱和度百分之八十八'])('an oxygen said as %s', (words) =>
    expect(facts(words).oxygen).toBe(88),
  );
});

describe('who it is about', () => {
  const infant = { age: 0.15 };
  const expecting = { age: 28, sex: 'female', pregnancyWeeks: 32 } as const;

  it.each(['发烧38.5，妈妈也感冒了', '奶奶带的，今天烧到38.5'])('an infant of whom 「%s」 is told', (text) =>
    expect(findRedFlags(text, infant).map(({ ruleId }) => ruleId)).toContain('infant.fever'),
  );

  it.each(['出血了，老公在外地', '我妈说没事，可是下面流血了'])(
    'somebody who expects a child and says 「%s」',
    (text) => expect(findRedFlags(text, expecting).map(({ ruleId }) => ruleId)).toContain('pregnancy'),
  );

  it('but not her father', () => {
    expect(findRedFlags('我爸鼻子流血，一会就停了', expecting)).toEqual([]);
  });
});

it('a text in traditional signs or in the words of Canton and Sichuan reads like any other', () => {
  for (const text of [
    '體溫三十九度五，頸部僵硬，意識不清',
    '爺爺暈倒了，叫不應',
    '突然劇痛，後背像撕裂一樣，有高血壓',
    '胸口痛到遭不住，汗水直淌',
    '阿爸冇晒反应，叫佢都唔应',
    '娃儿被开水烫了脸，起泡了',
  ])
    expect(findRedFlags(text), text).not.toEqual([]);
});
