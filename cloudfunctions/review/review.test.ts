import { beforeEach, describe, expect, test } from 'vitest';
import { getDoctor } from '@shared/contracts/doctor';
import {
  decideReview,
  getReview,
  listForReview,
  listReviews,
  replyToReview,
  writeReview,
} from '@shared/contracts/review';
import { DAY_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, DOCTOR_ID, type Who } from '../../testing/caseWorld';
import { parts as doctorParts } from '../doctor/parts';
import { parts } from './parts';

const ofCase = { consultationId: CASE_ID };
const REVIEW = { satisfaction: 5, score: 9, tags: ['clear' as const], words: '讲得很清楚' };
const REASON = '核对过，是本人真实评价';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: [...parts.actions!, ...doctorParts.actions!] });
  world.given('completed', { said: { patient: 3, doctor: 3 } });
});
const write = (who: Who = 'patient', review: Partial<typeof REVIEW> = {}) =>
  world.ask(writeReview, { ...ofCase, review: { ...REVIEW, ...review } }, who);
const reply = (words = '谢谢您', who: Who = 'doctor') => world.ask(replyToReview, { ...ofCase, words }, who);
const shownToAll = async () => {
  const list = await world.ask(listReviews, { doctorId: DOCTOR_ID }, 'stranger');
  return list.ok ? list.value : undefined;
};
const stored = () => world.runtime.store.rows.reviews.get(CASE_ID);

describe('评价', () => {
  test('is shown without a name, counted with the doctor, and answered once', async () => {
    expect(await write()).toMatchObject({ value: { isShown: true } });
    expect(await write()).toMatchObject({ code: 'review.written' });
    expect(await reply()).toMatchObject({ ok: true });
    expect(await reply()).toMatchObject({ code: 'review.replied' });
    const list = await shownToAll();
    expect(list).toMatchObject({
      count: 1,
      reviews: [{ satisfaction: 5, words: '讲得很清楚', reply: { words: '谢谢您' } }],
    });
    expect(JSON.stringify(list)).not.toMatch(/王芳|case-1|accountId/);
    const card = await world.ask(getDoctor, { doctorId: DOCTOR_ID }, 'stranger');
    expect(card).toMatchObject({ value: { rating: { count: 1, satisfaction: 45 / 11 } } });
    expect(await world.ask(getReview, ofCase, 'patient')).toMatchObject({
      value: { mayWrite: false, review: { score: 9, isShown: true } },
    });
  });

  test('a second press writes one', async () => {
    const twice = await world.pressTwice(writeReview, { ...ofCase, review: REVIEW }, 'patient');
    expect(twice.second).toEqual(twice.first);
    expect(world.runtime.store.rows.doctors.get(DOCTOR_ID)?.rating?.count).toBe(1);
  });

  test('belongs to a completed visit of one’s own, while it is fresh', async () => {
    expect(await write('stranger')).toMatchObject({ code: 'consultation.not_found' });
    expect(await world.ask(getReview, ofCase, 'stranger')).toMatchObject({ code: 'consultation.not_found' });
    world.runtime.time += 31 * DAY_MS;
    expect(await write()).toMatchObject({ code: 'review.window_over' });
    world.given('terminated');
    expect(await write()).toMatchObject({ code: 'review.not_finished' });
  });

  test('with forbidden words is refused, with doubtful ones or without an answer it waits', async () => {
    world.runtime.textCheck = () => 'risky';
    expect(await write()).toMatchObject({ code: 'review.words_forbidden' });
    expect(stored()).toBeUndefined();
    world.runtime.textCheck = undefined;
    expect(await write()).toMatchObject({ value: { isShown: false } });
    expect(await shownToAll()).toMatchObject({ count: 0, reviews: [] });
    expect(await world.ask(getReview, ofCase, 'doctor')).toEqual({ ok: true, value: { mayWrite: false } });
    expect(await reply()).toMatchObject({ code: 'review.not_found' });
    const waiting = await world.askAs('quality', listForReview, { group: 'open' });
    expect(waiting).toMatchObject({ value: { reviews: [{ moderation: 'held', doctorName: '李明' }] } });
    expect(
      await world.askAs('quality', decideReview, { ...ofCase, isShown: true, reason: REASON }),
    ).toMatchObject({
      value: { isShown: true, isOpen: false, reason: REASON },
    });
    expect(await shownToAll()).toMatchObject({ count: 1 });
  });

  test('with a sign of fraud does not count until somebody has looked', async () => {
    world.given('completed');
    expect(await write()).toMatchObject({ value: { isShown: false } });
    expect(stored()?.signals).toEqual(['hardly_talked']);
    expect(world.runtime.store.rows.doctors.get(DOCTOR_ID)?.rating).toBeUndefined();
  });

  test('that is hidden stays, with its reason, and counts no more; no doctor can take it away', async () => {
    await write();
    expect(
      await world.askAs('quality', decideReview, { ...ofCase, isShown: false, reason: '含有他人隐私' }),
    ).toMatchObject({ value: { isShown: false } });
    expect(stored()).toMatchObject({ words: '讲得很清楚', decided: { reason: '含有他人隐私' } });
    expect(await shownToAll()).toMatchObject({ count: 0, reviews: [] });
    expect(await world.askAs('auditor', listForReview, { group: 'hidden' })).toMatchObject({
      value: { reviews: [{ id: CASE_ID }] },
    });
    const nowhere = { consultationId: 'no-such-case', isShown: true, reason: REASON };
    expect(await world.askAs('quality', decideReview, nowhere)).toMatchObject({ code: 'review.not_found' });
  });

  test('a reply that is held is seen by nobody until the hospital lets it', async () => {
    await write();
    world.runtime.textCheck = (text) => (text === '加我微信' ? 'risky' : 'review');
    expect(await reply('加我微信')).toMatchObject({ code: 'review.words_forbidden' });
    expect(await reply('谢谢')).toMatchObject({ ok: true });
    expect((await shownToAll())?.reviews[0]).not.toHaveProperty('reply');
    await world.askAs('quality', decideReview, { ...ofCase, isShown: true, reason: REASON });
    expect((await shownToAll())?.reviews[0]).toMatchObject({ reply: { words: '谢谢' } });
    expect(await shownToAll()).toMatchObject({ count: 1 });
  });

  test('lists know their place, and a doctor who is not there has none', async () => {
    const bad = { doctorId: DOCTOR_ID, cursor: 'nonsense' };
    expect(await world.ask(listReviews, bad, 'stranger')).toMatchObject({ code: 'list.cursor_invalid' });
    expect(await world.ask(listReviews, { doctorId: 'nobody' }, 'stranger')).toMatchObject({
      code: 'doctor.not_found',
    });
    expect(await world.askAs('quality', listForReview, { group: 'open', cursor: 'x' })).toMatchObject({
      code: 'list.cursor_invalid',
    });
  });
});
