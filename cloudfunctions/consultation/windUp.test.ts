import { beforeEach, describe, expect, test } from 'vitest';
import {
  acceptConsultation,
  getConsultation,
  listConsultations,
  recallMessage,
  sendMessage,
} from '@shared/contracts/consultation';
import { emptyCall } from '@shared/domain/call/call';
import type { ConsultationId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import type { Who } from '../../testing/caseWorld';

let world: BookingWorld;
let id: ConsultationId;
const OVER = TUESDAY_9 + 48 * HOUR_MS;
const END = OVER + DAY_MS;

const say = (text: string, who: Who) =>
  world.ask(sendMessage, { consultationId: id, body: { kind: 'text', text } }, who);
const begin = async (order: Parameters<BookingWorld['booked']>[0]) => {
  world = new BookingWorld();
  world.runtime.time = TUESDAY_9;
  if (order?.tier === 'video') world.runtime.time = TUESDAY_9 - 3 * HOUR_MS;
  id = await world.booked(order);
  world.runtime.time = TUESDAY_9;
  world.seesCamera();
  expect(await world.ask(acceptConsultation, { consultationId: id }, 'doctor')).toMatchObject({ ok: true });
};
const refunds = () => [...world.company.refunds.values()];

describe('到时结束: a talk in writing whose doctor has answered and then never closes it', () => {
  beforeEach(async () => {
    await begin({ tier: 'named' });
    await say('这药饭前吃吗', 'patient');
    await say('饭后吃', 'doctor');
  });

  test('The doctor is told once when the ordered hours are over, on the desk and at WeChat', async () => {
    world.wantsReminders('doctor');
    await world.until(OVER - 1);
    expect(world.runtime.messages).toEqual([]);
    await world.until(OVER);
    await world.until(OVER + HOUR_MS);
    expect(world.runtime.messages).toHaveLength(1);
    expect(world.stored(id)).toMatchObject({ state: 'in_progress', lookAt: END });
    expect(await world.ask(getConsultation, { consultationId: id }, 'doctor')).toMatchObject({
      value: { windUp: { from: OVER, until: END } },
    });
  });

  test('Answered, it ends by itself a day later: the fee stays, nobody writes, the record is owed', async () => {
    await world.until(END - 1);
    expect(world.stored(id)?.state).toBe('in_progress');
    await world.until(END);
    expect(world.stored(id)).toMatchObject({
      ...{ state: 'record_due', endedAt: END, recordOwedSince: END, lastSeq: 3 },
    });
    expect(world.stored(id)?.lookAt).toBeUndefined();
    await world.until(END + 2 * DAY_MS);
    expect(refunds()).toEqual([]);
    expect(world.stored(id)).toMatchObject({ state: 'record_due', lastSeq: 3 });
    world.seesCamera();
    for (const who of ['patient', 'doctor'] as const)
      expect(await say('还在吗', who)).toMatchObject({ code: 'consultation.not_in_progress' });
  });

  test('It stays on the doctor’s list until it is signed, and no longer stands in the way of another with them', async () => {
    await world.until(END);
    const list = (group: 'open' | 'closed', who: Who) => world.ask(listConsultations, { group }, who);
    expect(await list('open', 'doctor')).toMatchObject({
      value: { consultations: [{ id, state: 'record_due' }] },
    });
    expect(await list('closed', 'patient')).toMatchObject({ value: { consultations: [{ id }] } });
    world.runtime.time = END + 3 * HOUR_MS;
    expect(await world.order({ tier: 'named' })).not.toMatchObject({
      code: 'consultation.already_open',
    });
  });

  test('A last question that nobody answered pays the whole fee back', async () => {
    await say('那能喝酒吗', 'patient');
    await world.until(OVER);
    await world.until(END);
    await world.until(END + 30_000);
    expect(world.stored(id)).toMatchObject({ state: 'expired', lastSeq: 4 });
    expect(refunds()).toMatchObject([{ refundFen: 2900 }]);
    expect(await world.ask(getConsultation, { consultationId: id }, 'patient')).toMatchObject({
      value: { state: 'expired', answered: true },
    });
  });

  test('A question that was taken back waits for no answer', async () => {
    const asked = await say('那能喝酒吗', 'patient');
    if (!asked.ok) throw new Error(asked.code);
    await world.ask(recallMessage, { consultationId: id, seq: asked.value.seq }, 'patient');
    await world.until(END);
    expect(world.stored(id)?.state).toBe('record_due');
  });

  test('An answer within the last day keeps the fee', async () => {
    await say('那能喝酒吗', 'patient');
    await world.until(OVER);
    world.runtime.time = OVER + HOUR_MS;
    world.seesCamera();
    expect(await say('不能', 'doctor')).toMatchObject({ ok: true });
    await world.until(END);
    expect(world.stored(id)?.state).toBe('record_due');
  });
});

test('A visit whose doctor was in the room owes its record, whatever was written afterwards', async () => {
  await begin({ tier: 'video' });
  const { appointment } = world.stored(id)!;
  const seats = { [`d-${id}`]: { firstEnteredAt: TUESDAY_9, enteredAt: TUESDAY_9 } };
  world.runtime.store.rows.calls.set(id, { ...emptyCall(world.stored(id)!), seats });
  await say('药怎么吃', 'patient');
  await world.until(appointment!.until);
  expect(world.stored(id)?.state).toBe('in_progress');
  await world.until(appointment!.until + DAY_MS);
  expect(world.stored(id)?.state).toBe('record_due');
});

describe('An answer that was taken back is none', () => {
  const takeBack = async (text: string) => {
    const said = await say(text, 'doctor');
    if (!said.ok) throw new Error(said.code);
    const taken = await world.ask(recallMessage, { consultationId: id, seq: said.value.seq }, 'doctor');
    expect(taken).toMatchObject({ ok: true });
  };
  const HALF_HOUR = HOUR_MS / 2;
  beforeEach(() => begin({ tier: 'named' }));

  test('Whoever says something and takes it back has promised, and pays the whole fee back', async () => {
    await takeBack('您好');
    await world.until(TUESDAY_9 + HALF_HOUR - 1);
    expect(world.stored(id)?.state).toBe('in_progress');
    await world.until(TUESDAY_9 + HALF_HOUR + 30_000);
    expect(world.stored(id)?.state).toBe('expired');
    expect(refunds()).toMatchObject([{ refundFen: 2900 }]);
  });

  test('So they do where it was taken back after the promised half hour, at the latest when the talk ends', async () => {
    world.runtime.time = TUESDAY_9 + HALF_HOUR - 1;
    const said = await say('您好', 'doctor');
    await world.until(TUESDAY_9 + HALF_HOUR);
    expect(world.stored(id)?.state).toBe('in_progress');
    if (!said.ok) throw new Error(said.code);
    await world.ask(recallMessage, { consultationId: id, seq: said.value.seq }, 'doctor');
    await world.until(OVER + HOUR_MS);
    expect(refunds()).toMatchObject([{ refundFen: 2900 }]);
  });

  test('One word that stands is an answer, however many were taken back', async () => {
    await takeBack('您号');
    await say('您好', 'doctor');
    await world.until(TUESDAY_9 + HOUR_MS);
    expect(world.stored(id)?.state).toBe('in_progress');
    expect(refunds()).toEqual([]);
  });
});
