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
