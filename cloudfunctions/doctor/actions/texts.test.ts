import { beforeEach, expect, test } from 'vitest';
import { decideTexts, getDoctor, listHeldTexts, myDoctor, setTexts } from '@shared/contracts/doctor';
import { CaseWorld, DOCTOR_ID } from '../../../testing/caseWorld';
import { parts } from '../parts';

const TEXTS = { goodAt: '咳嗽、哮喘、慢阻肺', introduction: '从医十五年。' };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const write = () => world.ask(setTexts, TEXTS, 'doctor');
const shown = async () => {
  const page = await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'patient');
  return page.ok ? page.value.goodAt : page.code;
};
const waiting = async () => {
  const reply = await world.askAs('quality', listHeldTexts, {});
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.texts;
};

test('What passes the check is public at once', async () => {
  expect(await write()).toMatchObject({ value: { isShown: true } });
  expect([await shown(), await waiting()]).toEqual([TEXTS.goodAt, []]);
});

test('What is forbidden is not taken', async () => {
  world.runtime.textCheck = () => 'risky';
  expect(await write()).toMatchObject({ code: 'texts.words_forbidden' });
  expect([await shown(), await waiting()]).toEqual(['咳嗽、气喘', []]);
});

test.each([
  ['is doubtful', () => 'review' as const],
  ['could not be asked about', undefined],
])('What %s is seen by nobody before somebody of the hospital has looked', async (_, found) => {
  world.runtime.textCheck = found;
  expect(await write()).toMatchObject({ value: { isShown: false } });
  expect(await shown()).toBe('咳嗽、气喘');
  expect(await world.ask(myDoctor, {}, 'doctor')).toMatchObject({ value: { heldTexts: TEXTS } });
  const [held] = await waiting();
  expect(held).toMatchObject({ name: '李明', shown: { goodAt: '咳嗽、气喘' }, held: TEXTS });
  const decision = { doctorId: DOCTOR_ID, isShown: true, at: held!.held.at, reason: '内容真实' };
  expect(
    await world.askAs('quality', decideTexts, { ...decision, at: 1, reason: '内容真实无误' }),
  ).toMatchObject({
    code: 'texts.changed',
  });
  expect(await world.askAs('quality', decideTexts, { ...decision, reason: '内容真实无误' })).toMatchObject({
    ok: true,
  });
  expect([await shown(), await waiting()]).toEqual([TEXTS.goodAt, []]);
});

test('What is not taken goes, and what was public stays', async () => {
  world.runtime.textCheck = () => 'review';
  await write();
  const [held] = await waiting();
  await world.askAs('quality', decideTexts, {
    ...{ doctorId: DOCTOR_ID, isShown: false, at: held!.held.at, reason: '含疗效承诺' },
  });
  expect([await shown(), await waiting()]).toEqual(['咳嗽、气喘', []]);
});
