import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { testWorld, type TestWorld } from '../../../../emulator/testWorld';
import { PhraserUnavailable } from '../../ports/phraser';
import { createTencentPhraser } from './phraser';

let world: TestWorld;
beforeAll(async () => void (world = await testWorld({})));
afterEach(() => world.control.faults.clear());
afterAll(() => world.stop());

const phraser = (secretKey = 'secret', baseUrl = world.url) =>
  createTencentPhraser({
    secretId: 'AKIDtest',
    secretKey,
    region: 'ap-guangzhou',
    model: 'hunyuan-lite',
    baseUrl,
  });
const QUESTION = '肚子不舒服，主要在哪里？';
const ask = (...made: Parameters<typeof phraser>) =>
  phraser(...made).rephrase(QUESTION, ['上腹、胃部', '小肚子']);

test('A question is said in other words, and nothing but the question and its answers was sent', async () => {
  world.control.tencentCloud.sayInChat('肚子主要是哪里不舒服？');
  expect(await ask()).toBe('肚子主要是哪里不舒服？');
  const [sent] = world.control.tencentCloud.chats();
  expect(sent?.messages.map(({ Role }) => Role)).toEqual(['system', 'user']);
  expect(sent?.messages[1]?.Content).toBe(`${QUESTION}\n（可选的回答：上腹、胃部；小肚子）`);
});

test('A wrong key, a service out of reach, a fault and an empty answer are no answer', async () => {
  await expect(ask('wrong')).rejects.toBeInstanceOf(PhraserUnavailable);
  await expect(ask('secret', 'http://127.0.0.1:9')).rejects.toBeInstanceOf(PhraserUnavailable);
  const operation = 'tencentCloud.ChatCompletions';
  world.control.faults.add({ operation, kind: 'error', code: 'LimitExceeded', times: 1 });
  await expect(ask()).rejects.toBeInstanceOf(PhraserUnavailable);
  world.control.tencentCloud.sayInChat('');
  await expect(ask()).rejects.toBeInstanceOf(PhraserUnavailable);
});
