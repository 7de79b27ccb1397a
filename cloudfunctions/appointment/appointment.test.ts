import { beforeEach, describe, expect, test } from 'vitest';
import {
  agreeToMove,
  arrive,
  callOff,
  createTeam,
  dissolveTeam,
  joinWait,
  leaveWait,
  listHolidays,
  listOffers,
  listTimes,
  listVisits,
  listWaits,
  propose,
  removeHoliday,
  reschedule,
  saveDay,
  saveHoliday,
  saveVisits,
  saveWeek,
} from '@shared/contracts/appointment';
import { acceptConsultation, cancelConsultation, sendMessage } from '@shared/contracts/consultation';
import { DoctorId } from '@shared/kernel/ids';
import { DAY_MS, MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { DOCTOR_ID } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';

const TUESDAY = '2026-11-24';
const ZHAO = DoctorId.parse('doctor-zhao');
let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});

describe('改期', () => {
  test('A patient moves twice to free times of the same doctor; the old one is free and the price stays', async () => {
    const consultationId = await world.booked();
    const to = (minutes: number) =>
      world.ask(reschedule, { consultationId, from: TUESDAY_9 + minutes * MINUTE_MS }, 'patient');
    const { patientId } = world.person('second');
    await world.booked({ from: TUESDAY_9 + 15 * MINUTE_MS }, 'second', patientId);
    expect(await to(15)).toMatchObject({ code: 'slot.taken' });
    expect(await to(7)).toMatchObject({ code: 'slot.not_offered' });
    expect(await to(30)).toMatchObject({ value: { time: { from: TUESDAY_9 + 30 * MINUTE_MS } } });
    expect((await world.timesOn(TUESDAY)).times.map((it) => it.isFree).slice(0, 3)).toEqual([
      true,
      false,
      false,
    ]);
    expect(world.stored(consultationId)).toMatchObject({
      feeFen: 4900,
      acceptBy: TUESDAY_9 + 40 * MINUTE_MS,
    });
    expect(await to(45)).toMatchObject({ ok: true });
    expect(await to(60)).toMatchObject({ code: 'appointment.moves_used' });
    expect(world.slots).toHaveLength(2);
  });

  test('A doctor proposes another time, which is held; only the patient’s yes moves it', async () => {
    const consultationId = await world.booked();
    const from = TUESDAY_9 + 60 * MINUTE_MS;
    expect(await world.ask(propose, { consultationId, from }, 'doctor')).toMatchObject({ ok: true });
    expect(world.stored(consultationId)?.appointment).toMatchObject({ from: TUESDAY_9, proposal: { from } });
    expect(world.slots.map((it) => it.state).sort()).toEqual(['booked', 'proposed']);
    expect(await world.ask(propose, { consultationId, from }, 'doctor')).toMatchObject({
      code: 'appointment.already_proposed',
    });
    expect(await world.ask(agreeToMove, { consultationId }, 'patient')).toMatchObject({
      value: { time: { from } },
    });
    expect(world.slots).toMatchObject([{ state: 'booked', from }]);
    expect(await world.ask(agreeToMove, { consultationId }, 'patient')).toMatchObject({
      code: 'appointment.nothing_proposed',
    });
  });

  test('Whoever does not want the proposed time cancels freely to the last, and both times are free', async () => {
    const consultationId = await world.booked();
    await world.ask(propose, { consultationId, from: TUESDAY_9 + 60 * MINUTE_MS }, 'doctor');
    world.runtime.time = TUESDAY_9 - MINUTE_MS;
    expect(await world.ask(cancelConsultation, { consultationId }, 'patient')).toMatchObject({ ok: true });
    expect(world.slots).toEqual([]);
  });

  test('A proposal without an answer is over when the time as it stands has come', async () => {
    const consultationId = await world.booked();
    await world.ask(propose, { consultationId, from: TUESDAY_9 + 60 * MINUTE_MS }, 'doctor');
    await world.until(TUESDAY_9);
    expect(world.stored(consultationId)?.appointment?.proposal).toBeUndefined();
    expect(world.slots).toMatchObject([{ from: TUESDAY_9 }]);
  });

  test('A doctor who calls a visit off gives the whole fee back', async () => {
    const consultationId = await world.booked();
    expect(await world.ask(callOff, { consultationId }, 'doctor')).toMatchObject({
      value: { state: 'cancelled' },
    });
    expect(world.stored(consultationId)?.calledOffAt).toBe(MONDAY_10);
    expect(world.payment(consultationId).state).toBe('refunding');
    expect(world.slots).toEqual([]);
  });

  test('Nobody moves or calls off what is another’s', async () => {
    const consultationId = await world.booked();
    const from = TUESDAY_9 + 60 * MINUTE_MS;
    for (const reply of [
      await world.ask(reschedule, { consultationId, from }, 'stranger'),
      await world.ask(propose, { consultationId, from }, 'otherDoctor'),
      await world.ask(callOff, { consultationId }, 'otherDoctor'),
      await world.ask(arrive, { consultationId }, 'stranger'),
    ])
      expect(reply).toMatchObject({ code: 'consultation.not_found' });
  });
});

describe('候补', () => {
  const full = async () => {
    const [monday] = world.doctor().schedule;
    world.changeDoctor({ schedule: [{ ...monday!, weekday: 2, toMinute: 555 }] });
    return world.booked();
  };
  const join = (who: string) =>
    world.ask(joinWait, { doctorId: DOCTOR_ID, day: TUESDAY, tier: 'video' }, who as 'stranger');

  test('Nobody waits while there is a time, nor twice, nor for a day without times', async () => {
    expect(await join('stranger')).toMatchObject({ code: 'wait.times_free' });
    await full();
    expect(await join('stranger')).toMatchObject({ ok: true });
    expect(await join('stranger')).toMatchObject({ code: 'wait.already_waiting' });
    const wednesday = { doctorId: DOCTOR_ID, day: '2026-11-25', tier: 'video' } as const;
    expect(await world.ask(joinWait, wednesday, 'stranger')).toMatchObject({ code: 'slot.not_offered' });
  });

  test('A time that is given back is kept for the first on the list for a quarter of an hour, then for the next', async () => {
    const consultationId = await full();
    const people = ['first', 'next'].map((name) => ({ name, ...world.person(name) }));
    for (const { name } of people) {
      world.runtime.time += MINUTE_MS;
      world.wantsReminders(name as never);
      await join(name);
    }
    const stands = async (who: string) => {
      const reply = await world.ask(listWaits, {}, who as never);
      return reply.ok && reply.value.waits.map(({ state, ahead }) => ({ state, ahead }));
    };
    expect(await stands('next')).toEqual([{ state: 'waiting', ahead: 1 }]);
    await world.ask(cancelConsultation, { consultationId }, 'patient');
    expect(await stands('first')).toEqual([{ state: 'offered', ahead: 0 }]);
    expect(world.runtime.messages.map((it) => it.openid)).toEqual(['openid-first']);
    const [first, next] = people;
    expect(await world.order({}, 'next', next!.patientId)).toMatchObject({ code: 'slot.taken' });
    await world.until(world.runtime.time + 16 * MINUTE_MS);
    expect(await stands('first')).toEqual([{ state: 'lapsed', ahead: 0 }]);
    expect(await stands('next')).toEqual([{ state: 'offered', ahead: 0 }]);
    expect(await world.order({}, 'first', first!.patientId)).toMatchObject({ code: 'slot.taken' });
    expect(await world.order({}, 'next', next!.patientId)).toMatchObject({ ok: true });
    expect(await stands('next')).toEqual([{ state: 'booked', ahead: 0 }]);
    expect(world.slots).toMatchObject([{ state: 'held' }]);
  });

  test('Whoever leaves the list lets the kept time go to the next', async () => {
    const consultationId = await full();
    world.person('first');
    await join('first');
    await world.ask(cancelConsultation, { consultationId }, 'patient');
    const [wait] = [...world.runtime.store.rows.waits.values()];
    expect(await world.ask(leaveWait, { waitId: wait!.id }, 'stranger')).toMatchObject({
      code: 'wait.not_found',
    });
    expect(await world.ask(leaveWait, { waitId: wait!.id }, 'first' as never)).toMatchObject({ ok: true });
    expect(world.slots).toEqual([]);
  });
});

describe('提醒', () => {
  test('Who agreed in the app and at WeChat is reminded a day and half an hour before, once each', async () => {
    world.wantsReminders('patient');
    await world.booked({ from: TUESDAY_9 + DAY_MS });
    for (const minutes of [-24 * 60, -24 * 60 + 1, -31, -30, -29])
      await world.until(TUESDAY_9 + DAY_MS + minutes * MINUTE_MS);
    expect(world.runtime.messages.map(({ data }) => data)).toEqual([
      { thing1: '李明医生', time2: '2026-11-25 09:00', thing3: '请按这个时间就诊，提前准备' },
      { thing1: '李明医生', time2: '2026-11-25 09:00', thing3: '还有半小时，请提前进入' },
    ]);
  });

  test('Without consent in the app nothing is sent, whatever was said at WeChat', async () => {
    world.runtime.subscribed.add('openid-patient');
    await world.booked();
    await world.until(TUESDAY_9 - 30 * MINUTE_MS);
    expect(world.runtime.messages).toEqual([]);
  });
});

describe('出诊时间', () => {
  const period = { fromMinute: 540, toMinute: 720 };
  const week = (...periods: { fromMinute: number; toMinute: number }[]) =>
    world.ask(saveWeek, { week: periods.map((it) => ({ ...it, weekday: 2 })) }, 'doctor');

  test('Periods go forwards and do not meet; what is booked stays booked when the week changes', async () => {
    const id = await world.booked();
    expect(await week({ fromMinute: 720, toMinute: 540 })).toMatchObject({ code: 'schedule.backwards' });
    expect(await week(period, { fromMinute: 700, toMinute: 800 })).toMatchObject({
      code: 'schedule.overlaps',
    });
    expect(await week({ fromMinute: 780, toMinute: 900 })).toMatchObject({ ok: true });
    expect(world.stored(id)?.appointment?.from).toBe(TUESDAY_9);
    expect((await world.timesOn(TUESDAY)).times).toEqual([]);
  });

  test('A day is closed only when nobody is booked on it; a day of its own can be given back to the week', async () => {
    const close = (day: string) => world.ask(saveDay, { day, periods: [] }, 'doctor');
    const id = await world.booked();
    expect(await close('2026-11-22')).toMatchObject({ code: 'schedule.in_past' });
    expect(await close(TUESDAY)).toMatchObject({ code: 'schedule.booked' });
    await world.ask(callOff, { consultationId: id }, 'doctor');
    expect(await close(TUESDAY)).toMatchObject({ ok: true });
    expect(await world.timesOn(TUESDAY)).toMatchObject({ times: [], off: '停诊' });
    await world.ask(saveDay, { day: TUESDAY }, 'doctor');
    expect((await world.timesOn(TUESDAY)).times).toHaveLength(12);
  });

  test('Prices stay within the hospital’s limits, and only high titles offer an expert’s visit', async () => {
    const save = (visits: object) => world.ask(saveVisits, visits, 'doctor');
    expect(await save({ expert: { feeFen: 19900, minutes: 20 } })).toMatchObject({
      code: 'tier.title_too_low',
    });
    expect(await save({ video: { feeFen: 1, minutes: 15 } })).toMatchObject({ code: 'price.out_of_limits' });
    expect(await save({ video: { feeFen: 4900, minutes: 7 } })).toMatchObject({
      code: 'visit.minutes_not_offered',
    });
    world.changeDoctor({ title: 'chief' });
    expect(await save({ expert: { feeFen: 19900, minutes: 20 } })).toMatchObject({ ok: true });
    expect(await world.ask(listTimes, { doctorId: DOCTOR_ID, tier: 'video' }, 'patient')).toMatchObject({
      code: 'tier.not_offered',
    });
  });

  test('A doctor sees the day with who is booked, names masked, and each look at a case is on its trail', async () => {
    const id = await world.booked();
    expect(await world.ask(listVisits, { day: TUESDAY }, 'doctor')).toMatchObject({
      value: { visits: [{ consultationId: id, patient: '王*', from: TUESDAY_9, tier: 'video' }] },
    });
    expect(await world.ask(listVisits, { day: TUESDAY }, 'otherDoctor')).toMatchObject({
      value: { visits: [] },
    });
    expect(world.trail.some((it) => it.action === 'look.treatment' && it.target === id)).toBe(true);
  });
});

describe('节假日', () => {
  const NATIONAL = { day: TUESDAY, name: '调休' };
  test('A holiday that the hospital enters closes the day for all but who has a day of their own, and can be taken back', async () => {
    const own = { day: TUESDAY, periods: [{ fromMinute: 600, toMinute: 660 }] };
    world.changeDoctor({ days: [own] }, 'doctor-zhao');
    expect(await world.askAs('operations', saveHoliday, { ...NATIONAL, day: '2026-11-22' })).toMatchObject({
      code: 'schedule.in_past',
    });
    await world.askAs('operations', saveHoliday, NATIONAL);
    expect(await world.timesOn(TUESDAY)).toMatchObject({ times: [], off: '调休' });
    expect(world.doctor('doctor-zhao').days?.[0]?.holiday).toBeUndefined();
    expect(await world.askAs('operations', listHolidays, {})).toMatchObject({
      value: { holidays: [NATIONAL] },
    });
    await world.askAs('operations', removeHoliday, { day: TUESDAY });
    expect((await world.timesOn(TUESDAY)).times).toHaveLength(12);
    expect(await world.askAs('operations', removeHoliday, { day: TUESDAY })).toMatchObject({
      code: 'holiday.not_found',
    });
  });

  test('A Saturday that is worked instead follows the weekday that was published', async () => {
    const saturday = '2026-11-28';
    expect((await world.timesOn(saturday)).times).toEqual([]);
    await world.askAs('operations', saveHoliday, { day: saturday, name: '调休上班', follows: 5 });
    expect((await world.timesOn(saturday)).times).toHaveLength(12);
    // The doctor changes the week afterwards: the Saturday goes with it.
    const friday = world.doctor().schedule.filter(({ weekday }) => weekday === 5);
    await world.ask(saveWeek, { week: friday.map((it) => ({ ...it, toMinute: 600 })) }, 'doctor');
    expect((await world.timesOn(saturday)).times).toHaveLength(4);
  });
});

describe('团队', () => {
  const FORM = {
    ...{ name: '呼吸慢病团队', introduction: '两位医生一起看' },
    ...{ leaderId: DOCTOR_ID, memberIds: [ZHAO], feeFen: 6900, promiseMinutes: 60, rounds: 20 },
  };
  test('A team is of one department, its leader is not one of the others, and dissolved it is not asked any more', async () => {
    const create = (change: object) => world.askAs('operations', createTeam, { ...FORM, ...change });
    expect(await create({ memberIds: [DoctorId.parse('nobody')] })).toMatchObject({
      code: 'doctor.not_found',
    });
    expect(await create({ memberIds: [DOCTOR_ID] })).toMatchObject({ code: 'team.leader_is_member' });
    world.changeDoctor({ departmentCode: '02' }, 'doctor-zhao');
    expect(await create({})).toMatchObject({ code: 'team.other_department' });
    world.changeDoctor({ departmentCode: '03.01' }, 'doctor-zhao');
    expect(await create({})).toMatchObject({ ok: true });
    const [team] = [...world.runtime.store.rows.teams.values()];
    expect(await world.ask(listOffers, { doctorId: DOCTOR_ID }, 'patient')).toMatchObject({
      value: { teams: [{ name: FORM.name, offer: { feeFen: 6900, rounds: 20 } }] },
    });
    await world.askAs('operations', dissolveTeam, { teamId: team!.id });
    expect(await world.askAs('operations', dissolveTeam, { teamId: team!.id })).toMatchObject({
      code: 'team.not_found',
    });
    world.runtime.time = TUESDAY_9;
    expect(await world.order({ tier: 'team', teamId: team!.id })).toMatchObject({ code: 'tier.not_offered' });
  });

  test('Several doctors of a team answer one case', async () => {
    await world.askAs('operations', createTeam, FORM);
    const [team] = [...world.runtime.store.rows.teams.values()];
    world.runtime.time = TUESDAY_9;
    const consultationId = await world.booked({ tier: 'team', teamId: team!.id });
    world.seesCamera();
    world.seesCamera('doctor-zhao');
    await world.ask(acceptConsultation, { consultationId }, 'doctor');
    const body = { kind: 'text', text: '您好' } as const;
    for (const who of ['doctor', 'otherDoctor'] as const)
      expect(await world.ask(sendMessage, { consultationId, body }, who)).toMatchObject({ ok: true });
    expect(world.stored(consultationId)).toMatchObject({ doctorId: DOCTOR_ID, said: { doctor: 2 } });
  });
});

test('A patient who comes too early, or for what is not booked, is told so', async () => {
  const consultationId = await world.booked();
  expect(await world.ask(arrive, { consultationId }, 'patient')).toMatchObject({
    code: 'appointment.too_early',
  });
  world.runtime.time = TUESDAY_9;
  const other = await world.booked({ tier: 'named', doctorId: ZHAO });
  expect(await world.ask(arrive, { consultationId: other }, 'patient')).toMatchObject({
    code: 'appointment.not_booked',
  });
  expect(await world.ask(reschedule, { consultationId, from: TUESDAY_9 + DAY_MS }, 'patient')).toMatchObject({
    code: 'appointment.too_late',
  });
});

test('An account waits for at most five days at once', async () => {
  const { rows } = world.runtime.store;
  await world.order();
  const [monday] = world.doctor().schedule;
  world.changeDoctor({ schedule: [{ ...monday!, weekday: 2, toMinute: 555 }] });
  const join = { doctorId: DOCTOR_ID, day: TUESDAY, tier: 'video' } as const;
  await world.ask(joinWait, join, 'stranger');
  const [wait] = [...rows.waits.values()];
  for (let i = 0; i < 5; i += 1)
    rows.waits.set(`other-${i}`, { ...wait!, id: `other-${i}`, day: '2026-11-25' });
  rows.waits.delete(wait!.id);
  expect(await world.ask(joinWait, join, 'stranger')).toMatchObject({ code: 'wait.too_many' });
  const nobody = DoctorId.parse('nobody');
  expect(await world.ask(joinWait, { ...join, doctorId: nobody }, 'stranger')).toMatchObject({
    code: 'doctor.not_found',
  });
});
