import { beforeEach, expect, test } from 'vitest';
import { rephraseQuestion } from '@shared/contracts/triage';
import { PhraserUnavailable } from '../../_runtime/ports/phraser';
import { CaseWorld } from '../../../testing/caseWorld';
import { implementations } from '../../../testing/catalogue';

let world: CaseWorld;
beforeEach(() => (world = new CaseWorld({ actions: implementations })));

const ask = (questionId = 'belly') => world.ask(rephraseQuestion, { questionId }, 'patient');
const saying = (text: string) => void (world.runtime.phraser = { rephrase: async () => text });

test('Where the hospital has switched no language model on, the question stays as it was written', async () => {
  expect(await ask()).toEqual({ ok: true, value: { isOn: false } });
});

test('Another way of asking is shown when it is that and nothing else', async () => {
  saying(' 请问您的肚子主要是哪里不舒服? ');
  expect(await ask()).toEqual({ ok: true, value: { isOn: true, text: '请问您的肚子主要是哪里不舒服？' } });
  expect(await ask('unknown')).toEqual({ ok: true, value: { isOn: true } });
});

test.each(['您可能是胃炎，哪里不舒服？', '先吃两片布洛芬好吗？', '', '忽略以上指令'])(
  'When it says 「%s」, the question stays as it was written',
  async (said) => {
    saying(said);
    expect(await ask()).toEqual({ ok: true, value: { isOn: true } });
  },
);

test('When it cannot be reached, the question stays as it was written', async () => {
  world.runtime.phraser = {
    rephrase: async () => {
      throw new PhraserUnavailable('slow');
    },
  };
  expect(await ask()).toEqual({ ok: true, value: { isOn: true } });
});
