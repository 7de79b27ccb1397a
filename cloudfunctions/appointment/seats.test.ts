import { beforeEach, describe, expect, test } from 'vitest';
import { createTeam, joinWait, listTimes, listWaits, reschedule } from '@shared/contracts/appointment';
import { cancelConsultation } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { DoctorId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS, shanghai } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { DOCTOR_ID } from '../../testing/caseWorld';

const ZHAO = DoctorId.parse('doctor-zhao');
const QUARTER = TUESDAY_9 + 15 * MINUTE_MS;

let world: BookingWorld;
/** One person a morning by video, whatever the time. */
beforeEach(() => {
  world = new BookingWorld();
  const times = { everyMinutes: 15, seats: { voice: 0, video: 1, expert: 0 }, breaks: [] };
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 720, times }));
  world.changeDoctor({ schedule: week });
});

const join = (day: number, who = 'first') =>
  world.ask(joinWait, { doctorId: DOCTOR_ID, day: shanghai(day).day, tier: 'video' }, who as never);
const freeOnTuesday = async (who: string, moving?: ConsultationId) => {
  const input = { doctorId: DOCTOR_ID, tier: 'video' as const, ...(moving && { moving }) };
  const reply = await world.ask(listTimes, input, who as never);
  const tuesday = reply.ok && reply.value.days.find(({ day }) => day === shanghai(TUESDAY_9).day);
  return tuesday && tuesday.times.filter(({ isFree }) => isFree).length;
};

describe('候补 where a period has fewer seats than times', () => {
  test('A time that is kept for the first on the list is kept with its seat', async () => {
    const consultationId = await world.booked();
    const [first, third] = [world.person('first'), world.person('third')];
    await join(TUESDAY_9);
    await world.ask(cancelConsultation, { consultationId }, 'patient');
    expect(await freeOnTuesday('stranger')).toBe(0);
    expect(await world.order({ from: QUARTER }, 'third', third.patientId)).toMatchObject({
      code: 'slot.taken',
    });
    expect(await world.order({}, 'first', first.patientId)).toMatchObject({ ok: true });
  });

  test('A kept time that nobody took gives its seat back', async () => {
    const consultationId = await world.booked();
    const { patientId } = world.person('third');
    world.person('first');
    await join(TUESDAY_9);
    await world.ask(cancelConsultation, { consultationId }, 'patient');
    await world.until(world.runtime.time + 16 * MINUTE_MS);
    expect(await world.order({ from: QUARTER }, 'third', patientId)).toMatchObject({ ok: true });
  });

  test('Whoever has the only seat of a morning moves within the morning, and nobody else sees it as free', async () => {
    const consultationId = await world.booked();
    expect(await freeOnTuesday('patient')).toBe(0);
    expect(await freeOnTuesday('stranger', consultationId)).toBe(0);
    expect(await freeOnTuesday('patient', consultationId)).toBe(11);
    expect(await world.ask(reschedule, { consultationId, from: QUARTER }, 'patient')).toMatchObject({
      ok: true,
    });
    expect(world.slots).toMatchObject([{ from: QUARTER, state: 'booked' }]);
    expect([...world.runtime.store.rows.slotSeats.values()]).toMatchObject([
      { n: 0, slotId: world.slots[0]!.id },
    ]);
    const { patientId } = world.person('third');
    expect(await world.order({}, 'third', patientId)).toMatchObject({ code: 'slot.taken' });
  });

  test('A day that is over has nothing to wait for, and does not count among the five', async () => {
    world.person('first');
    for (const day of [0, 1, 2, 3, 4]) {
      const from = TUESDAY_9 + day * DAY_MS;
      const id = await world.booked({ from });
      world.runtime.store.rows.consultations.set(id, { ...world.stored(id)!, state: 'completed' });
      expect(await join(from)).toMatchObject({ ok: true });
    }
    const later = TUESDAY_9 + 10 * DAY_MS;
    await world.booked({ from: later });
    expect(await join(later)).toMatchObject({ code: 'wait.too_many' });
    world.runtime.time = TUESDAY_9 + 5 * DAY_MS;
    expect(await join(later)).toMatchObject({ ok: true });
    const reply = await world.ask(listWaits, {}, 'first' as never);
    expect(reply.ok && reply.value.waits.map(({ state }) => state)).toEqual([
      'waiting',
      ...['lapsed', 'lapsed', 'lapsed', 'lapsed', 'lapsed'],
    ]);
  });
});

describe('候补 where a period has seats of two tiers', () => {
  const join = (who: string, tier: 'voice' | 'video') => {
    const { patientId } = world.person(who);
    world.runtime.time += MINUTE_MS;
    const day = shanghai(TUESDAY_9).day;
    return world
      .ask(joinWait, { doctorId: DOCTOR_ID, day, tier }, who as never)
      .then((reply) => ({ patientId, reply }));
  };
  const states = () =>
    Object.fromEntries(
      [...world.runtime.store.rows.waits.values()].map(({ accountId, state }) => [
        world.runtime.store.rows.accounts.get(accountId)!.openid!.replace('openid-', ''),
        state,
      ]),
    );
  /** One seat by voice and one by video in a morning of two times, both had by somebody. */
  const full = async () => {
    const times = { everyMinutes: 15, seats: { voice: 1, video: 1, expert: 0 }, breaks: [] };
    world.changeDoctor({ schedule: [{ weekday: 2, fromMinute: 540, toMinute: 570, times }] });
    const video = await world.booked();
    const { patientId } = world.person('other');
    const voice = await world.booked({ tier: 'voice', from: QUARTER }, 'other', patientId);
    return { video, voice };
  };

  test('Where the first finds no seat of their tier, the next who can use the time is asked, and the first keeps their place', async () => {
    const { video, voice } = await full();
    for (const [who, tier] of [
      ['first', 'video'],
      ['second', 'video'],
      ['third', 'voice'],
      ['fourth', 'voice'],
    ] as const)
      expect((await join(who, tier)).reply).toMatchObject({ ok: true });
    world.wantsReminders('third' as never);
    await world.ask(cancelConsultation, { consultationId: voice }, 'other' as never);
    expect(states()).toEqual({
      first: 'waiting',
      second: 'waiting',
      third: 'offered',
      fourth: 'waiting',
    });
    expect(world.runtime.messages.map(({ openid }) => openid)).toEqual(['openid-third']);
    // Nobody behind goes before the first where there is a seat for the first.
    await world.ask(cancelConsultation, { consultationId: video }, 'patient');
    expect(states()).toMatchObject({ first: 'offered', second: 'waiting', fourth: 'waiting' });
  });

  test('A time that nobody on the list has a seat for stays free', async () => {
    const { voice } = await full();
    await join('first', 'video');
    await join('second', 'video');
    await world.ask(cancelConsultation, { consultationId: voice }, 'other' as never);
    expect(states()).toEqual({ first: 'waiting', second: 'waiting' });
    expect(world.slots).toHaveLength(1);
    const { patientId } = world.person('third');
    expect(await world.order({ tier: 'voice', from: QUARTER }, 'third', patientId)).toMatchObject({
      ok: true,
    });
  });

  test('Two times that are given back at once are kept for the first two', async () => {
    const times = { everyMinutes: 15, seats: { voice: 0, video: 2, expert: 0 }, breaks: [] };
    world.changeDoctor({ schedule: [{ weekday: 2, fromMinute: 540, toMinute: 570, times }] });
    const { patientId } = world.person('other');
    const cases = [await world.booked(), await world.booked({ from: QUARTER }, 'other', patientId)];
    for (const who of ['first', 'second', 'third']) await join(who, 'video');
    await Promise.all(
      cases.map((consultationId, at) =>
        world.ask(cancelConsultation, { consultationId }, (at === 0 ? 'patient' : 'other') as never),
      ),
    );
    expect(states()).toEqual({ first: 'offered', second: 'offered', third: 'waiting' });
  });
});

test('A visit is not moved to where another visit of the same person is', async () => {
  const { schedule, visits } = world.doctor();
  world.changeDoctor({ schedule, visits: visits! }, ZHAO);
  const consultationId = await world.booked();
  await world.booked({ doctorId: ZHAO, from: QUARTER });
  expect(await world.ask(reschedule, { consultationId, from: QUARTER }, 'patient')).toMatchObject({
    code: 'appointment.overlaps',
  });
});

describe('同时接诊上限', () => {
  const always = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }));
  test('A visit of another day is no load: the doctor may still be asked in writing', async () => {
    await world.booked();
    world.changeDoctor({ maxOpen: 1, schedule: always });
    const { patientId } = world.person('third');
    expect(await world.order({ tier: 'named' }, 'third', patientId)).toMatchObject({ ok: true });
  });

  test('A team is not asked while whoever is responsible for it has as many cases as they want', async () => {
    world.changeDoctor({ maxOpen: 1, schedule: always });
    await world.askAs('operations', createTeam, {
      ...{ name: '慢病团队', introduction: '一起看', leaderId: DOCTOR_ID, memberIds: [ZHAO] },
      ...{ feeFen: 6900, promiseMinutes: 30, rounds: 20 },
    });
    const [team] = [...world.runtime.store.rows.teams.values()];
    const { patientId } = world.person('third');
    await world.booked({ tier: 'named' }, 'third', patientId);
    expect(await world.order({ tier: 'team', teamId: team!.id })).toMatchObject({ code: 'doctor.full' });
  });
});
