import { beforeEach, expect, test } from 'vitest';
import { listMessages, recallMessage, sendMessage } from '@shared/contracts/consultation';
import { unreadOf } from '@shared/domain/consultation/consultation';
import { MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, PICTURES, type Who } from '../../../testing/caseWorld';
import { parts } from '../parts';

const ofCase = { consultationId: CASE_ID };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  world.given('in_progress');
});
const say = (text: string, who: Who = 'patient', replyTo?: number) =>
  world.ask(
    sendMessage,
    { ...ofCase, body: { kind: 'text', text, ...(replyTo !== undefined && { replyTo }) } },
    who,
  );
const recall = (seq: number, who: Who = 'patient') => world.ask(recallMessage, { ...ofCase, seq }, who);
const shown = async (who: Who) => {
  const reply = await world.ask(listMessages, ofCase, who);
  return reply.ok ? reply.value.messages : [];
};

test('What is taken back leaves a tombstone on both sides, a line of its own, and nothing unread', async () => {
  await say('发错人了，别看');
  await say('医生您好');
  expect(await recall(1)).toMatchObject({ ok: true, value: { seq: 1 } });
  for (const who of ['patient', 'doctor'] as const) {
    const messages = await shown(who);
    expect(messages.map(({ seq, body }) => [seq, body.kind])).toEqual([
      [1, 'recalled'],
      [2, 'text'],
      [3, 'recall'],
    ]);
    expect(JSON.stringify(messages)).not.toContain('发错人了');
  }
  expect(world.stored()).toMatchObject({ lastSeq: 3, said: { patient: 2, doctor: 0 } });
  expect(unreadOf(world.stored()!, 'doctor')).toBe(2);
  // Law keeps what was said: the sealed row has it.
  const kept = [...world.runtime.store.rows.messages.values()].find(({ seq }) => seq === 1);
  expect(kept?.body).toMatchObject({ text: '发错人了，别看' });
});

test('Two minutes later it stays', async () => {
  await say('晚了');
  world.runtime.time += 2 * MINUTE_MS + 1;
  expect(await recall(1)).toMatchObject({ code: 'message.recall_too_late' });
  expect((await shown('doctor'))[0]?.body.kind).toBe('text');
});

test('Only what one has sent oneself can be taken back, once', async () => {
  await say('医生您好');
  expect(await recall(1, 'doctor')).toMatchObject({ code: 'message.not_found' });
  expect(await recall(9)).toMatchObject({ code: 'message.not_found' });
  expect(await recall(1, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
  await recall(1);
  expect(await recall(1)).toMatchObject({ code: 'message.recalled' });
  // The line that tells of it is no message.
  expect(await recall(2)).toMatchObject({ code: 'message.not_found' });
  world.given('completed');
  expect(await recall(1)).toMatchObject({ code: 'consultation.not_in_progress' });
});

test('A second press takes nothing back twice', async () => {
  await say('医生您好');
  const twice = await world.pressTwice(recallMessage, { ...ofCase, seq: 1 }, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test('A recall and the end of the case at once: one comes first, and the numbers have no gap', async () => {
  await say('医生您好');
  await Promise.all([recall(1), world.close()]);
  const seqs = [...world.runtime.store.rows.messages.values()].map(({ seq }) => seq);
  expect([...seqs].sort((a, b) => a - b)).toEqual(seqs.map((_, i) => i + 1));
});

test('A reply shows the first words of what it answers, as they may be shown now', async () => {
  await say('痰是什么颜色？'.repeat(20), 'doctor');
  await world.ask(
    sendMessage,
    { ...ofCase, body: { kind: 'picture', pictureId: PICTURES.patient } },
    'patient',
  );
  await say('黄色', 'patient', 1);
  await say('看到了', 'doctor', 2);
  await say('不存在', 'patient', 5).then((it) => expect(it).toMatchObject({ code: 'message.not_found' }));
  const quotes = async () =>
    (await shown('patient')).flatMap(({ body }) => (body.kind === 'text' && body.quote ? [body.quote] : []));
  expect(await quotes()).toMatchObject([
    { seq: 1, from: 'doctor', text: [...'痰是什么颜色？'.repeat(20)].slice(0, 60).join('') },
    { seq: 2, from: 'patient', text: '[图片]' },
  ]);
  await recall(2);
  expect((await quotes())[1]).toMatchObject({ text: '已撤回' });
  // What is answered may lie before the page.
  const later = await world.ask(listMessages, { ...ofCase, afterSeq: 2 }, 'doctor');
  expect(later).toMatchObject({
    value: { messages: [{ body: { quote: { seq: 1, from: 'doctor' } } }, {}, {}] },
  });
});

test('Pictures, recordings and documents are quoted by what they are, and no longer once they were taken back', async () => {
  const picture = world.runtime.store.rows.pictures.get(PICTURES.patient)!;
  const file = (id: string, type: 'audio/mpeg' | 'application/pdf') => {
    world.runtime.store.rows.pictures.set(id, { ...picture, id: id as typeof PICTURES.patient, type });
    return id as typeof PICTURES.patient;
  };
  const [voice, report] = [file('voice-1', 'audio/mpeg'), file('report-1', 'application/pdf')];
  for (const body of [
    { kind: 'picture', pictureId: PICTURES.patient },
    { kind: 'voice', pictureId: voice, seconds: 12 },
    { kind: 'document', pictureId: report, name: '血常规.pdf' },
  ] as const)
    expect(await world.ask(sendMessage, { ...ofCase, body }, 'patient')).toMatchObject({ ok: true });
  for (const seq of [1, 2, 3]) await say(`看到第 ${String(seq)} 个`, 'doctor', seq);
  const quotes = async (who: Who) =>
    (await shown(who)).flatMap(({ body }) => (body.kind === 'text' && body.quote ? [body.quote.text] : []));
  expect(await quotes('patient')).toEqual(['[图片]', '[语音 12 秒]', '[文件] 血常规.pdf']);
  for (const seq of [2, 3]) await recall(seq);
  for (const who of ['patient', 'doctor'] as const)
    expect(await quotes(who)).toEqual(['[图片]', '已撤回', '已撤回']);
});
