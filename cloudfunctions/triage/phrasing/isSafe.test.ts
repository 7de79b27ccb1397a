import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TERMS } from '../lexicon/terms';
import { QUESTIONS } from '../questions/questions';
import { isSafe } from './isSafe';

const KNOWLEDGE = path.resolve(import.meta.dirname, '../../../../shared/data/triage/knowledge');
const BELLY = QUESTIONS.find(({ id }) => id === 'belly')!;
const GOOD = '请问您的肚子主要是哪里不舒服？';
const DRUGS =
  '阿司匹林 布洛芬 对乙酰氨基酚 头孢 阿莫西林 二甲双胍 胰岛素 硝苯地平 奥美拉唑 吗丁啉 云南白药 六味地黄丸 感冒灵 地塞米松 青霉素 安定 吗啡 华法林 连花清瘟 开塞露'.split(
    ' ',
  );
const DOSES = '10mg 两片 3片 一天三次 每日2次 5毫升 半片 500毫克 一次一粒 5ml 饭后服用 吃一片'.split(' ');
const STATEMENTS = '您得了 您这是 可能是 考虑是 建议您 不用担心 没事的 应该吃 需要手术 赶紧去'.split(' ');

describe('a question in other words', () => {
  it.each([
    ['belly', GOOD],
    ['belly', '肚子不舒服，是上腹还是小肚子？'],
    ['age', '请问这次是给大人看，还是给孩子看？'],
    ['skin', '您的皮肤现在是什么样的？'],
    ['lump', '包块在哪个地方？'],
  ])('%s may be asked as 「%s」', (id, said) => {
    expect(
      isSafe(
        said,
        QUESTIONS.find((it) => it.id === id)!,
      ),
    ).toBe(true);
  });

  it.each([
    ['is no question', '您的肚子主要是哪里不舒服'],
    ['is two sentences', '您好。您的肚子主要是哪里不舒服？'],
    ['is what it was', BELLY.text],
    ['is empty', ''],
    ['is very long', `${'您的肚子，'.repeat(20)}哪里不舒服？`],
    ['has a number', '您的肚子不舒服3天了吗？'],
    ['has another alphabet', '您的肚子OK吗？'],
    ['has a line break', '您的肚子\n哪里不舒服？'],
    ['speaks of another thing', '您的血压高吗？'],
    ['makes a disease of harmless pieces', '您是胃肠不舒服？'],
    ['reassures', '没事的，肚子哪里不舒服？'],
  ])('is not shown when it %s', (_, said) => {
    expect(isSafe(said, BELLY)).toBe(false);
  });
});

it('is not shown when two pieces of the question join into a name', () => {
  const joint = QUESTIONS.find(({ id }) => id === 'joint')!;
  expect(isSafe('请问您是关节扭伤吗？', joint)).toBe(false);
  expect(isSafe('请问您是关节还是扭伤？', joint)).toBe(true);
});

describe('no disease, drug or dose can be said', () => {
  const own = [BELLY.text, ...BELLY.options.map(({ label }) => label)].join('。');
  // 孩子 leads to a department, but says who is ill and not of what: every question may say it.
  const words = TERMS.flatMap(({ strong }) => strong.split(' ')).filter(
    (word) => word !== '孩子' && !own.includes(word),
  );

  test('wherever one is put into a good way of asking', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...words, ...DRUGS, ...DOSES, ...STATEMENTS),
        fc.nat(GOOD.length),
        fc.constantFrom('', '，', '是', '、'),
        (piece, at, joint) => {
          expect(isSafe(`${GOOD.slice(0, at)}${joint}${piece}${joint}${GOOD.slice(at)}`, BELLY)).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test('in whatever a language model might say, for every question', () => {
    const pieces = [...words, ...DRUGS, ...DOSES, ...STATEMENTS];
    const plain = ['您', '请问', '哪里', '不舒服', '是', '还是', '吗', '，', '？'];
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS),
        fc.array(fc.constantFrom(...pieces, ...plain), { minLength: 1, maxLength: 8 }),
        (question, said) => {
          const text = said.join('');
          const of = [question.text, ...question.options.map(({ label }) => label)].join('。');
          const added = said.filter((it) => pieces.includes(it) && !of.includes(it));
          if (added.length > 0) expect(isSafe(`${text}？`, question)).toBe(false);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  const files = ['disease.txt', 'drug.txt', 'check.txt'].map((name) => path.join(KNOWLEDGE, name));
  test.skipIf(!files.every((file) => existsSync(file)))(
    'by any name of the reference lists',
    { timeout: 60_000 },
    () => {
      const names = files
        .flatMap((file) => readFileSync(file, 'utf8').split(/\r?\n/))
        .filter((it) => it.length > 1);
      const passed = QUESTIONS.flatMap((question) => {
        const of = [question.text, ...question.options.map(({ label }) => label)].join('。');
        return names.filter((name) => isSafe(`请问您是${name}吗？`, question) && !of.includes(name));
      });
      expect(passed).toEqual([]);
    },
  );
});
