import { expect, test } from 'vitest';
import { AccountId, ConsultationId, PaymentId } from '../../kernel/ids';
import { paymentLifecycle } from './lifecycle';
import { agrees, closed, prepared, settled, whyNotPayable } from './order';
import { refundNo, type Payment, type PaymentState } from './payment';
import { refundSettled, refundStarted } from './refund';

const payment = (state: PaymentState): Payment => ({
  id: PaymentId.parse('p'),
  consultationId: ConsultationId.parse('c'),
  accountId: AccountId.parse('a'),
  openid: 'o',
  feeFen: 2900,
  description: '',
  state,
  createdAt: 0,
  payBy: 100,
});
const order = { outTradeNo: 'p', feeFen: 2900, openid: 'o', transactionId: 't', paidAt: 50 };
const after = (decide: (it: Payment) => { payment: Payment } | undefined) =>
  paymentLifecycle.states.map((state) => decide(payment(state))?.payment.state ?? '-').join(' ');

test('Every state of a payment can be reached, and only a refunded one is final', () => {
  expect(paymentLifecycle.unreachable()).toEqual([]);
  expect(paymentLifecycle.states.filter(paymentLifecycle.isFinal)).toEqual(['refunded']);
});

test('What each decision makes of each state', () => {
  expect(paymentLifecycle.states.join(' ')).toBe(
    'created awaiting closed paid refunding refund_failed refunded',
  );
  expect(after((it) => prepared(it, 'id', 1))).toBe('awaiting awaiting - - - - -');
  expect(after((it) => settled(it, order, 1))).toBe('paid paid paid - - - -');
  expect(after(closed)).toBe('closed closed - - - - -');
  expect(after((it) => refundStarted(it, '', 1))).toBe('- - - refunding - - -');
  expect(after((it) => refundSettled(it, { state: 'SUCCESS' }, 1))).toBe('- - - - refunded refunded -');
  expect(after((it) => refundSettled(it, { state: 'ABNORMAL' }, 1))).toBe('- - - - refund_failed - -');
  expect(after((it) => refundSettled(it, { state: 'PROCESSING' }, 1))).toBe('- - - - refunding - -');
});

test('Money counts only when order, amount, payer and transaction are all there and right', () => {
  expect(agrees(payment('awaiting'), order)).toBe(true);
  for (const wrong of [{ outTradeNo: 'q' }, { feeFen: 2899 }, { openid: 'x' }])
    expect(agrees(payment('awaiting'), { ...order, ...wrong })).toBe(false);
  expect(agrees(payment('awaiting'), { outTradeNo: 'p' })).toBe(false);
  expect(settled(payment('awaiting'), { ...order, feeFen: 1 }, 1)).toBeUndefined();
});

test('An order can be paid until its last moment and not in it', () => {
  expect(whyNotPayable(payment('created'), 99)).toBeUndefined();
  expect(whyNotPayable(payment('created'), 100)).toBe('payment.closed');
});

test('A refund number fits into what WeChat Pay takes', () => {
  expect(refundNo(PaymentId.parse('p'.repeat(32)))).toHaveLength(33);
});
