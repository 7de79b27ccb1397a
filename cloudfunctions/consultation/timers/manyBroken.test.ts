import { beforeEach, expect, test } from 'vitest';
import { settleBy } from '@shared/domain/appointment/appointment';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { answerBy } from '@shared/domain/consultation/unanswered';
import { ConsultationId, type AccountId } from '@shared/kernel/ids';
import { BookingWorld } from '../../../testing/bookingWorld';
import { atEleven } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';

/** More than one page of what is due. */
const MANY = 250;
const HALF_A_MINUTE = 30_000;

let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});

const ID = (n: number) => ConsultationId.parse(`case-${n}`);
/** So many people have ordered and paid in the same moment. */
function paid(state: 'waiting' | 'in_progress', change: Partial<Consultation> = {}): ConsultationId[] {
  const ids = Array.from({ length: MANY }, (_, n) => ID(n));
  for (const id of ids) {
    const accountId = `account-${id}` as AccountId;
    const { paymentId, feeFen } = world.given(state, { id, accountId, ...change });
    world.company.orders.set(paymentId, {
      ...{ outTradeNo: paymentId, feeFen, openid: 'openid-patient', expiresAt: 0, state: 'SUCCESS' },
      ...{ description: '', notifyUrl: '', createdAt: 0 },
    } as never);
  }
  return ids;
}
const expired = (ids: readonly ConsultationId[]) =>
  ids.filter((id) => world.stored(id)?.state === 'expired').length;
const refunded = (ids: readonly ConsultationId[]) =>
  ids.filter((id) => world.company.refunds.get(`${world.payment(id).id}R`)?.refundFen === 2900).length;
/** As long as a payment company that is slow today takes, where twenty are asked at once. */
function refundsTake(ms: number): void {
  const { refund } = world.company;
  world.company.refund = (asked) => {
    world.runtime.time += ms / 20;
    return refund(asked);
  };
}

test('Two hundred and fifty promises to begin, broken in one moment, are all ended and refunded within sixty seconds', async () => {
  const ids = paid('waiting');
  const { acceptBy } = world.stored(ids[0])!;
  // The worst moment: the timer has just been.
  world.runtime.time = acceptBy! - 1;
  await world.tick('lookAfterCases');
  expect(expired(ids)).toBe(0);
  world.runtime.time = acceptBy! - 1 + HALF_A_MINUTE;
  refundsTake(2000);
  await world.tick('lookAfterCases');
  expect([expired(ids), refunded(ids)]).toEqual([MANY, MANY]);
  expect(world.runtime.time).toBeLessThan(acceptBy! + 60_000);
});

test('So are two hundred and fifty that were accepted and then left without a word', async () => {
  const by = answerBy(world.given('in_progress'))!;
  const ids = paid('in_progress', { lookAt: by });
  world.runtime.time = by - 1;
  await world.tick('lookAfterCases');
  expect(expired(ids)).toBe(0);
  world.runtime.time = by - 1 + HALF_A_MINUTE;
  await world.tick('lookAfterCases');
  expect([expired(ids), refunded(ids)]).toEqual([MANY, MANY]);
});

test('A run ends before its function is cut off, and the next one goes on', async () => {
  const ids = paid('waiting');
  world.runtime.time = world.stored(ids[0])!.acceptBy!;
  refundsTake(4000);
  const began = world.runtime.time;
  await world.tick('lookAfterCases');
  expect(world.runtime.time - began).toBeLessThan(HALF_A_MINUTE);
  expect(expired(ids)).toBeGreaterThan(100);
  expect(expired(ids)).toBeLessThan(MANY);
  world.runtime.time = began + HALF_A_MINUTE;
  await world.tick('lookAfterCases');
  expect([expired(ids), refunded(ids)]).toEqual([MANY, MANY]);
  expect(world.runtime.time - began).toBeLessThan(60_000);
});

test('Visits that stand outside the schedule and that nobody settled in time are all called off in one run', async () => {
  const { appointment } = atEleven('video');
  const unsettled = { at: MONDAY_10, holiday: '停诊' };
  const ids = paid('waiting', {
    ...atEleven('video'),
    appointment: { ...appointment!, unsettled },
    lookAt: 1,
  });
  world.runtime.time = settleBy({ ...appointment!, unsettled })!;
  await world.tick('lookAfterAppointments');
  expect(ids.filter((id) => world.stored(id)?.state === 'cancelled')).toHaveLength(MANY);
  expect(refunded(ids)).toBe(MANY);
});

test('What fails has one turn in a run: a page full of it holds up nobody behind it', async () => {
  const broken = paid('waiting', { acceptBy: MONDAY_10 });
  world.given('waiting', { id: ConsultationId.parse('behind') });
  const { transaction } = world.runtime.store;
  world.runtime.store.transaction = (body) =>
    transaction.call(world.runtime.store, (read, again) =>
      body(async (table, id) => {
        if (id.startsWith('case-')) throw new Error('unreadable');
        return read(table, id);
      }, again),
    ) as never;
  world.runtime.time = world.stored('behind')!.acceptBy!;
  await world.tick('lookAfterCases');
  expect(world.stored('behind')?.state).toBe('expired');
  expect(expired(broken)).toBe(0);
  expect(world.runtime.logged.filter(({ event }) => event === 'expireWaiting.failed')).toHaveLength(MANY);
});
