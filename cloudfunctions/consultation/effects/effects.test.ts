import { beforeEach, expect, test } from 'vitest';
import type { DomainEvent } from '@shared/domain/audit/audit';
import { ConsultationId, DoctorId, PaymentId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { systemTools } from '../../_runtime/systemTools';
import type { Effect } from '../../_runtime/effect';
import { accountOfPerson, CASE_ID, CaseWorld } from '../../../testing/caseWorld';
import { parts } from '../parts';
import { onDoctorStopped } from './onDoctorStopped';
import { onPaymentClosed } from './onPaymentClosed';
import { onPaymentPaid } from './onPaymentPaid';
import { onPaymentRefunded } from './onPaymentRefunded';
import { onQueueMoved } from './onQueueMoved';

const PAID: DomainEvent = {
  type: 'payment.paid',
  paymentId: PaymentId.parse('pay-case-1'),
  consultationId: CASE_ID,
};
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const deliver = (effect: Effect, event: DomainEvent) =>
  effect.run(event, systemTools(world.runtime, effect.name, 'request'));
const emitted = () => world.trail.flatMap(({ events }) => events.map(({ type }) => type));

test('A paid case waits for its doctor from that moment, for the promised time, and both sides are told', async () => {
  world.given('awaiting_payment');
  world.runtime.time += 5 * MINUTE_MS;
  const { time } = world.runtime;
  await deliver(onPaymentPaid, PAID);
  expect(world.stored()).toMatchObject({
    state: 'waiting',
    waitingSince: time,
    acceptBy: time + 30 * MINUTE_MS,
  });
  expect(emitted()).toEqual(['consultation.waiting']);
  expect(world.trail).toMatchObject([
    { role: 'system', action: 'consultation.onPaymentPaid', outcome: 'ok' },
  ]);
  expect([world.told('patient', CASE_ID), world.told('doctor', 'inbox')]).toEqual([1, 1]);
});

test('Money for whom nobody may be asked any more goes back at once, and nobody waits for them', async () => {
  world.given('awaiting_payment', { consentEndedAt: world.runtime.time });
  await deliver(onPaymentPaid, PAID);
  expect(world.stored()).toMatchObject({ state: 'expired', endedAt: world.runtime.time });
  expect(emitted()).toEqual(['consultation.expired']);
});

test('The news of one payment, told twice, moves the case once', async () => {
  world.given('awaiting_payment');
  await deliver(onPaymentPaid, PAID);
  const once = world.stored();
  world.runtime.time += MINUTE_MS;
  await deliver(onPaymentPaid, PAID);
  expect(world.stored()).toEqual(once);
  expect(emitted()).toEqual(['consultation.waiting']);
});

test.each(['cancelled', 'abandoned'] as const)(
  'Money that comes for a case that is %s already is to go back',
  async (state) => {
    const before = world.given(state);
    await deliver(onPaymentPaid, PAID);
    expect(world.stored()).toEqual(before);
    expect(emitted()).toEqual(['consultation.refund_due']);
  },
);

test('An order that nobody paid abandons its case, and only one that waits for payment', async () => {
  const closed = { ...PAID, type: 'payment.closed' } as DomainEvent;
  world.given('awaiting_payment');
  await deliver(onPaymentClosed, closed);
  expect(world.stored()).toMatchObject({ state: 'abandoned', endedAt: world.runtime.time });
  expect([world.told('patient', CASE_ID), world.told('doctor', 'inbox')]).toEqual([1, 0]);
  const waiting = world.given('waiting');
  await deliver(onPaymentClosed, closed);
  expect(world.stored()).toEqual(waiting);
});

test('The patient is told when the money is back', async () => {
  const accountId = accountOfPerson('patient');
  await deliver(onPaymentRefunded, { ...PAID, type: 'payment.refunded', accountId });
  expect([world.told('patient', 'inbox'), world.told('patient', CASE_ID)]).toEqual([1, 1]);
});

test('A move in the queue is told to those who wait at this doctor, and to nobody else', async () => {
  const id = (text: string) => ConsultationId.parse(text);
  world.given('waiting', { id: id('here') });
  world.given('in_progress', { id: id('accepted') });
  world.given('waiting', { id: id('elsewhere'), doctorId: DoctorId.parse('doctor-zhao') });
  const doctorId = DoctorId.parse('doctor-li');
  await deliver(onQueueMoved, { type: 'consultation.accepted', consultationId: id('accepted'), doctorId });
  expect(['here', 'accepted', 'elsewhere'].map((topic) => world.told('patient', topic))).toEqual([1, 0, 0]);
});

test('When a doctor is stopped, whoever waits or is talking gets the fee back now and is told where to go', async () => {
  const id = (text: string) => ConsultationId.parse(text);
  world.given('waiting', { id: id('waits') });
  world.given('in_progress', { id: id('talks') });
  world.given('waiting', { id: id('elsewhere'), doctorId: DoctorId.parse('doctor-zhao') });
  const stopped: DomainEvent = { type: 'doctor.stopped', doctorId: DoctorId.parse('doctor-li') };
  await deliver(onDoctorStopped, stopped);
  await deliver(onDoctorStopped, stopped);
  expect(['waits', 'talks', 'elsewhere'].map((it) => world.stored(it)?.state)).toEqual([
    'expired',
    'terminated',
    'waiting',
  ]);
  expect(emitted()).toEqual(['consultation.expired', 'consultation.terminated']);
  expect(world.stored('talks')?.termination).toMatchObject({ reason: 'doctor_stopped', urgency: 'today' });
  expect([world.told('patient', 'waits'), world.told('patient', 'talks')]).toEqual([1, 1]);
});
