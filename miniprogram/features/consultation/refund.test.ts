import { expect, it } from 'vitest';
import type { ConsultationView } from '@shared/contracts/consultation';
import { instantOf } from '@shared/kernel/time';
import { refundText } from './refund';
import { queueText } from './words';

const now = instantOf('2026-11-23', 900);
const paid = (payment: object) => ({ feeFen: 2950, payment }) as ConsultationView;

it.each([
  [{ state: 'paid' }, '29.50 元将原路退回，正在处理'],
  [{ state: 'refunding' }, '29.50 元正在原路退回，一般几分钟内到账'],
  [{ state: 'refunded', refundedAt: now }, '29.50 元已原路退回，今天 15:00'],
  [{ state: 'closed' }, undefined],
  [{ state: 'awaiting' }, undefined],
])('of %j it says %s', (payment, text) => {
  expect(refundText(paid(payment), now)).toBe(text);
});

it('speaks of no refund where the fee stays with the doctor: the page of a missed visit says that it does', () => {
  const missed = { ...paid({ state: 'paid' }), state: 'no_show' as const };
  expect(refundText(missed, now)).toBeUndefined();
});

it('says the place in the queue', () => {
  expect([queueText(0), queueText(2)]).toEqual(['下一位就是您', '您前面还有 2 位']);
});
