import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { answerInPage, askInPage } from './question';

const cancel = { title: '取消这次问诊？', content: '29 元会全额原路退回' };

it('A question is answered once, by what was pressed', async () => {
  const asked = askInPage(cancel);
  answerInPage(true);
  answerInPage(false);
  expect(await asked).toBe(true);
});

it('Another question answers the one before with no', async () => {
  const first = askInPage(cancel);
  const second = askInPage({ ...cancel, title: '不再使用这台设备？' });
  expect(await first).toBe(false);
  answerInPage(true);
  expect(await second).toBe(true);
});

it('An answer where nothing is asked does nothing', () => {
  expect(() => answerInPage(true)).not.toThrow();
});

it('No button of a question is longer than the four characters that WeChat shows: a longer one asks nothing at all', () => {
  const root = path.resolve(import.meta.dirname, '..');
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((it) => /\.tsx?$/.test(it));
  const words = sources
    .flatMap((it) => [
      ...readFileSync(path.join(root, it), 'utf8').matchAll(/(?:confirm|cancel)Text: '([^']+)'/g),
    ])
    .map(([, word]) => word!);
  expect(words.length).toBeGreaterThan(10);
  expect(words.filter((it) => it.length > 4)).toEqual([]);
});
