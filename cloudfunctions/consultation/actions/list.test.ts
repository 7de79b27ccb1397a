import { beforeEach, expect, test } from 'vitest';
import { listConsultations } from '@shared/contracts/consultation';
import type { Consultation, ConsultationState } from '@shared/domain/consultation/consultation';
import { ConsultationId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { atEleven, CaseWorld, COMPLAINT, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
type Group = 'open' | 'closed' | 'waiting';
const given = (id: string, state: ConsultationState, minute = 0, change: Partial<Consultation> = {}) =>
  world.given(state, {
    id: ConsultationId.parse(id),
    requestedAt: MONDAY_10 + minute * MINUTE_MS,
    ...(['waiting', 'in_progress', 'completed', 'expired'].includes(state) && {
      waitingSince: MONDAY_10 + minute * MINUTE_MS + 1,
      acceptBy: MONDAY_10 + (minute + 30) * MINUTE_MS + 1,
    }),
    ...change,
  });
const page = async (group: Group, who: Who, cursor?: string) => {
  const reply = await world.ask(listConsultations, { group, ...(cursor !== undefined && { cursor }) }, who);
  if (!reply.ok) throw new Error(reply.code);
  return { ids: reply.value.consultations.map(({ id }) => String(id)), nextCursor: reply.value.nextCursor };
};

const STATES = [
  'awaiting_payment',
  'waiting',
  'in_progress',
  'completed',
  'cancelled',
  'abandoned',
  'expired',
] as const;

test('A patient finds what goes on and what has ended apart, newest first', async () => {
  STATES.forEach((state, minute) => given(state, state, minute));
  expect((await page('open', 'patient')).ids).toEqual(['in_progress', 'waiting', 'awaiting_payment']);
  expect((await page('closed', 'patient')).ids).toEqual(['expired', 'abandoned', 'cancelled', 'completed']);
});

test('A doctor sees first whose promise runs out first, whenever it was paid, and a visit of tomorrow last', async () => {
  given('text', 'waiting', 5);
  given('short-promise', 'waiting', 6, { tier: 'team', acceptBy: MONDAY_10 + 20 * MINUTE_MS });
  given('booked-long-ago', 'waiting', 0, { ...atEleven('video'), acceptBy: MONDAY_10 + DAY_MS });
  expect((await page('waiting', 'doctor')).ids).toEqual(['short-promise', 'text', 'booked-long-ago']);
});

test('A doctor sees those to accept in the order of the promise, and never a case that was not paid', async () => {
  STATES.forEach((state, minute) => given(state, state, minute));
  given('waiting-later', 'waiting', 9);
  given('cancelled-after-pay', 'cancelled', 10, { waitingSince: MONDAY_10 + 10 * MINUTE_MS });
  expect((await page('waiting', 'doctor')).ids).toEqual(['waiting', 'waiting-later']);
  expect((await page('open', 'doctor')).ids).toEqual(['in_progress']);
  expect((await page('closed', 'doctor')).ids).toEqual(['cancelled-after-pay', 'expired', 'completed']);
});

test('Whoever has not accepted a case reads 王* in the list, and the name from then on; its patient reads it always', async () => {
  given('waits', 'waiting');
  given('goes-on', 'in_progress', 1);
  const names = async (group: Group, who: Who) => {
    const reply = await world.ask(listConsultations, { group }, who);
    return reply.ok && reply.value.consultations.map(({ patient }) => patient.name);
  };
  expect(await names('waiting', 'doctor')).toEqual(['王*']);
  expect(await names('open', 'doctor')).toEqual(['王芳']);
  expect(await names('waiting', 'patient')).toEqual(['王芳']);
});

test('Nobody sees the cases of others', async () => {
  given('mine', 'waiting');
  for (const who of ['stranger', 'otherDoctor'] as const)
    for (const group of ['open', 'closed', 'waiting'] as const)
      expect((await page(group, who)).ids).toEqual([]);
});

test.each([
  ['open', 'patient'],
  ['waiting', 'doctor'],
] as const)(
  'Pages of %s cases for the %s show each case once, even when many share one instant',
  async (group, who) => {
    for (let i = 0; i < 50; i += 1) given(`case-${String(i).padStart(2, '0')}`, 'waiting', i < 30 ? 5 : i);
    const seen: string[] = [];
    let cursor: string | undefined;
    const sizes: number[] = [];
    do {
      const { ids, nextCursor } = await page(group, who, cursor);
      seen.push(...ids);
      sizes.push(ids.length);
      cursor = nextCursor;
    } while (cursor !== undefined);
    expect(sizes).toEqual([20, 20, 10]);
    expect(new Set(seen).size).toBe(50);
  },
);

test('A page costs few reads, however many cases and doctors are on it', async () => {
  for (let i = 0; i < 20; i += 1)
    given(`case-${i}`, 'in_progress', i, i % 2 ? { doctorId: 'doctor-zhao' as never } : {});
  const before = world.runtime.store.counts.reads;
  await page('open', 'patient');
  // The account, the page, the doctors.
  expect(world.runtime.store.counts.reads - before).toBe(3);
});

test('A cursor that was not given by the list is refused', async () => {
  for (const cursor of ['x', '1', '.', '1.', '-1.a', '1.a b', "1.a'"])
    expect(await world.ask(listConsultations, { group: 'open', cursor }, 'patient')).toMatchObject({
      code: 'list.cursor_invalid',
    });
});

test('A doctor’s list has the words of the complaint while the case is to be seen to, marked where they are cut, and none once it is over', async () => {
  const long = { ...COMPLAINT, chief: '痛'.repeat(61) };
  given('waiting', 'waiting', 0, { complaint: long });
  given('over', 'completed', 1, { complaint: long });
  const chiefs = async (group: Group, who: Who) => {
    const reply = await world.ask(listConsultations, { group }, who);
    return reply.ok && reply.value.consultations.map(({ chief }) => chief);
  };
  expect(await chiefs('waiting', 'doctor')).toEqual([`${'痛'.repeat(60)}…`]);
  expect(await chiefs('closed', 'doctor')).toEqual(['']);
  expect(await chiefs('closed', 'patient')).toEqual([`${'痛'.repeat(60)}…`]);
});
