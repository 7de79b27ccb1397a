import { beforeEach, expect, test } from 'vitest';
import { listMessages, sendMessage } from '@shared/contracts/consultation';
import { unreadOf } from '@shared/domain/consultation/consultation';
import type { MessageDraft } from '@shared/domain/consultation/message';
import { CASE_ID, CaseWorld, PICTURES, type Who } from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const send = (body: MessageDraft, who: Who = 'patient') =>
  world.ask(sendMessage, { consultationId: CASE_ID, body }, who);
const say = (text: string, who: Who = 'patient') => send({ kind: 'text', text }, who);
const lastBody = () => [...world.runtime.store.rows.messages.values()].at(-1)?.body;

test('Messages of both sides are numbered without a gap, and only the other side is told', async () => {
  world.given('in_progress');
  const replies = [await say('医生您好'), await say('咳得厉害'), await say('有痰吗？', 'doctor')];
  expect(replies.map((it) => it.ok && it.value.seq)).toEqual([1, 2, 3]);
  const said = [...world.runtime.store.rows.messages.values()];
  expect(said.map(({ seq, from }) => [seq, from])).toEqual([
    [1, 'patient'],
    [2, 'patient'],
    [3, 'doctor'],
  ]);
  expect(world.stored()).toMatchObject({
    lastSeq: 3,
    lastMessageAt: world.runtime.time,
    said: { patient: 2, doctor: 1 },
  });
  expect([unreadOf(world.stored()!, 'doctor'), unreadOf(world.stored()!, 'patient')]).toEqual([2, 1]);
  expect([world.told('doctor', CASE_ID), world.told('patient', CASE_ID)]).toEqual([2, 1]);
});

test('Many messages at once get one number each', async () => {
  world.given('in_progress');
  const all = await Promise.all(
    Array.from({ length: 20 }, (_, i) => say(`第${i}句`, i % 2 ? 'doctor' : 'patient')),
  );
  expect(all.map((it) => (it.ok ? it.value.seq : 0)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});

test('A message sent again after a lost answer is there once', async () => {
  world.given('in_progress');
  const body = { kind: 'text' as const, text: '您好' };
  const twice = await world.pressTwice(sendMessage, { consultationId: CASE_ID, body }, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
  expect(world.runtime.store.rows.messages.size).toBe(1);
});

test('A key that comes back with other words is refused, and a late repeat is answered after the case has closed', async () => {
  world.given('in_progress');
  const body = { kind: 'text' as const, text: '您好' };
  const press = (text: string) =>
    world.ask(sendMessage, { consultationId: CASE_ID, body: { ...body, text } }, 'patient', 'one-press-0001');
  const first = await press('您好');
  expect(await press('再见')).toEqual({ ok: false, code: 'request.key_reused' });
  world.given('completed');
  expect(await press('您好')).toEqual(first);
  expect(world.runtime.store.rows.messages.size).toBe(1);
});

test('One message costs three reads at most: who, the case, and the picture', async () => {
  world.given('in_progress');
  const { counts } = world.runtime.store;
  const costOf = async (body: MessageDraft) => {
    const before = { ...counts };
    await send(body);
    return { reads: counts.reads - before.reads, writes: counts.writes - before.writes };
  };
  // Written: case, message (its own trail), and the signal of the other side.
  expect(await costOf({ kind: 'text', text: '您好' })).toEqual({ reads: 2, writes: 3 });
  expect(await costOf({ kind: 'picture', pictureId: PICTURES.patient })).toEqual({ reads: 3, writes: 3 });
});

test('A message that meets the end of the case is refused, and none comes after the last line', async () => {
  world.given('in_progress');
  await say('谢谢医生');
  const closing = world.close();
  const late = await Promise.all([closing, ...['还有一件事', '等一下', '在吗'].map((text) => say(text))]);
  expect(late[0]).toMatchObject({ ok: true });
  const lines = [...world.runtime.store.rows.messages.values()].sort((a, b) => a.seq - b.seq);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, at) => at + 1));
  expect(lines.at(-1)?.body).toEqual({ kind: 'closed' });
  expect(world.stored()).toMatchObject({ state: 'completed', lastSeq: lines.length });
  const taken = late.slice(1).filter((it) => it.ok).length;
  expect(lines.length).toBe(1 + taken + 1);
});

test('When the case was not told of the newest message, the next one still gets the next number and mends it', async () => {
  world.given('in_progress');
  await say('一');
  const told = structuredClone(world.stored()!);
  await say('二');
  world.runtime.store.rows.consultations.set(CASE_ID, told);
  expect(await say('三', 'doctor')).toMatchObject({ ok: true, value: { seq: 3 } });
  expect(world.stored()).toMatchObject({ lastSeq: 3, said: { doctor: 1 } });
});

test('Emoji, HTML and quotes arrive exactly as typed', async () => {
  world.given('in_progress');
  for (const text of ['👨‍👩‍👧 谢谢👍🏽', '<script>alert("1")</script> & <b>粗</b>', "'; DROP TABLE messages;--"]) {
    await say(text);
    expect(lastBody()).toEqual({ kind: 'text', text });
    const read = await world.ask(listMessages, { consultationId: CASE_ID }, 'doctor');
    expect(read.ok && read.value.messages.at(-1)?.body).toEqual({ kind: 'text', text });
  }
});

test('Characters that hide things are taken out, and a message of nothing else is refused', async () => {
  world.given('in_progress');
  await say('\u200b青霉素\u202e过敏\u0000\ufeff');
  expect(lastBody()).toEqual({ kind: 'text', text: '青霉素过敏' });
  expect(await say('\u200b\ufeff \n')).toEqual({
    ok: false,
    code: 'request.invalid',
    detail: { fields: ['body.text'] },
  });
});

test('2,000 characters are taken, counted as people count; 10,000 are refused with the name of the field', async () => {
  world.given('in_progress');
  expect(await say('😷'.repeat(2000))).toMatchObject({ ok: true });
  for (const length of [2001, 10_000])
    expect(await say('咳'.repeat(length))).toEqual({
      ok: false,
      code: 'request.invalid',
      detail: { fields: ['body.text'] },
    });
});

test('Both sides send pictures of their own and of nobody else', async () => {
  world.given('in_progress');
  expect(await send({ kind: 'picture', pictureId: PICTURES.patient })).toMatchObject({ ok: true });
  expect(await send({ kind: 'picture', pictureId: PICTURES.doctor }, 'doctor')).toMatchObject({ ok: true });
  for (const [pictureId, who] of [
    [PICTURES.stranger, 'patient'],
    [PICTURES.doctor, 'patient'],
    [PICTURES.patient, 'doctor'],
  ] as const)
    expect(await send({ kind: 'picture', pictureId }, who)).toMatchObject({ code: 'picture.not_found' });
  expect(world.stored()?.lastSeq).toBe(2);
});

test.each([
  'awaiting_payment',
  'waiting',
  'completed',
  'terminated',
  'cancelled',
  'abandoned',
  'expired',
] as const)('Nothing is said in a case that is %s', async (state) => {
  world.given(state);
  expect(await say('在吗')).toMatchObject({ ok: false, code: 'consultation.not_in_progress' });
  expect(world.runtime.store.rows.messages.size).toBe(0);
});

test('Nobody speaks in a case of others', async () => {
  world.given('in_progress');
  for (const who of ['stranger', 'otherDoctor'] as const)
    expect(await say('在吗', who)).toEqual({ ok: false, code: 'consultation.not_found' });
});

test('Whoever asks for another writes nothing more once that person has taken the consent back', async () => {
  world.given('in_progress', { consentEndedAt: world.runtime.time });
  expect(await say('再问一句')).toMatchObject({ code: 'consent.withdrawn' });
  expect(await say('请本人来问', 'doctor')).toMatchObject({ ok: true });
});
