import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aConsultation, accountOfPerson } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { StaffId, DoctorId } from '../../kernel/ids';
import type { Account } from '../account/account';
import { decide } from './decide';
import { counted, shrunk } from './rating';
import { mayReply, reply } from './reply';
import { mayReview, REVIEW_WITHIN_MS, write, type ReviewFacts } from './write';

const VISIT = aConsultation('completed', { said: { patient: 3, doctor: 3 } });
const DRAFT = { satisfaction: 5, score: 9, tags: ['clear' as const], words: '讲得很清楚' };
const account: Account = { id: accountOfPerson('patient'), openid: 'o', createdAt: 0 };
const facts: ReviewFacts = { account, earlier: [], moderation: 'pass', now: MONDAY_10 };
const written = write(VISIT, DRAFT, facts);

test('Only a visit that was completed is reviewed, once, within thirty days', () => {
  for (const state of ['waiting', 'in_progress', 'terminated', 'cancelled', 'expired'] as const)
    expect(mayReview(aConsultation(state), undefined, MONDAY_10)).toMatchObject({
      code: 'review.not_finished',
    });
  expect(mayReview(VISIT, written, MONDAY_10)).toMatchObject({ code: 'review.written' });
  const late = VISIT.endedAt! + REVIEW_WITHIN_MS + 1;
  expect(mayReview(VISIT, undefined, late)).toMatchObject({ code: 'review.window_over' });
  expect(mayReview(VISIT, undefined, late - 1)).toMatchObject({ ok: true });
});

test('A plain review is shown; held words and signals wait for somebody to look', () => {
  expect(written).toMatchObject({ isShown: true, isOpen: false, signals: [] });
  expect(write(VISIT, DRAFT, { ...facts, moderation: 'held' })).toMatchObject({
    isShown: false,
    isOpen: true,
  });
  const doctor = { ...account, doctorId: DoctorId.parse('d') };
  const silent = aConsultation('completed');
  expect(write(VISIT, DRAFT, { ...facts, account: doctor }).signals).toEqual(['reviewer_is_doctor']);
  expect(write(silent, DRAFT, facts).signals).toEqual(['hardly_talked']);
  // A visit by voice or video is talked through without a written word.
  for (const channel of ['voice', 'video'] as const)
    expect(write({ ...silent, channel }, DRAFT, facts).signals).toEqual([]);
  expect(write(VISIT, DRAFT, { ...facts, earlier: [written, written] }).signals).toEqual(['many_for_one']);
  const old = { ...written, at: MONDAY_10 - REVIEW_WITHIN_MS };
  expect(write(VISIT, DRAFT, { ...facts, earlier: [old, written] }).signals).toEqual([]);
});

test('The doctor of the visit answers once, and only what is shown', () => {
  expect(mayReply(written, VISIT.doctorId)).toMatchObject({ ok: true });
  expect(mayReply(written, DoctorId.parse('other'))).toMatchObject({ code: 'review.not_found' });
  expect(mayReply({ ...written, isShown: false }, VISIT.doctorId)).toMatchObject({
    code: 'review.not_found',
  });
  const replied = reply(written, '谢谢', 'pass', 1);
  expect(mayReply(replied, VISIT.doctorId)).toMatchObject({ code: 'review.replied' });
  expect(reply(written, '谢谢', 'held', 1)).toMatchObject({ isShown: true, isOpen: true });
});

test('What the hospital hides stays, with who and why', () => {
  const hidden = decide(
    written,
    { isShown: false, reason: '含有他人隐私' },
    { by: StaffId.parse('s'), now: 2 },
  );
  expect(hidden).toMatchObject({
    ok: true,
    value: { words: '讲得很清楚', isShown: false, decided: { reason: '含有他人隐私' } },
  });
  expect(decide(undefined, { isShown: true, reason: '' }, { by: StaffId.parse('s'), now: 2 })).toMatchObject({
    code: 'review.not_found',
  });
});

test('Counting in and out is exact, and few reviews cannot outdo many good ones', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 })), (all) => {
      let rating = counted(undefined, { satisfaction: 3 }, 1);
      for (const satisfaction of all) rating = counted(rating, { satisfaction }, 1);
      for (const satisfaction of all) rating = counted(rating, { satisfaction }, -1);
      expect(rating).toEqual({ count: 1, satisfactionSum: 3 });
      expect(shrunk(rating)).toBeGreaterThan(1);
      expect(shrunk(rating)).toBeLessThan(5);
    }),
  );
  expect(shrunk({ count: 3, satisfactionSum: 15 })).toBeLessThan(
    shrunk({ count: 300, satisfactionSum: 1440 }),
  );
});
