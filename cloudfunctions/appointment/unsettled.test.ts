import { beforeEach, describe, expect, test } from 'vitest';
import {
  agreeToMove,
  calendar,
  keepVisit,
  listVisits,
  propose,
  removeHoliday,
  reschedule,
  saveDay,
  saveHoliday,
  saveWeek,
} from '@shared/contracts/appointment';
import { acceptConsultation, cancelConsultation } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { MONDAY_10 } from '../../testing/runtime';

const TUESDAY = '2026-11-24';
const THURSDAY = '2026-11-26';
const THURSDAY_9 = TUESDAY_9 + 2 * DAY_MS;
let world: BookingWorld;
let id: ConsultationId;
beforeEach(async () => {
  world = new BookingWorld();
  world.wantsReminders('patient');
  id = await world.booked({ from: THURSDAY_9 });
});

const holiday = () => world.askAs('operations', saveHoliday, { day: THURSDAY, name: '元旦' });
const keep = (who: 'doctor' | 'otherDoctor' = 'doctor') => world.ask(keepVisit, { consultationId: id }, who);
const words = () => world.runtime.messages.map(({ data }) => data['thing3']);
const unsettled = () => world.stored(id)?.appointment?.unsettled;
const refunds = () => [...world.company.refunds.values()];

describe('待处置: a change of the schedule over what is booked', () => {
  test('A holiday over a booked visit is told to its patient, and stands before the doctor with a date by which to decide', async () => {
    await holiday();
    expect(unsettled()).toEqual({ at: MONDAY_10, holiday: '元旦' });
    expect(words()).toEqual(['医生那天安排有变，正在处理']);
    const by = THURSDAY_9 - DAY_MS;
    expect(await world.ask(listVisits, { day: THURSDAY }, 'doctor')).toMatchObject({
      value: { visits: [{ consultationId: id, unsettled: { by, holiday: '元旦' } }] },
    });
    const reply = await world.ask(calendar, {}, 'doctor');
    expect(reply.ok && reply.value.days.map((it) => it.unsettled)).toEqual([
      0,
      0,
      0,
      1,
      ...Array(10).fill(0),
    ]);
  });

  test('What its doctor has not decided a day before is called off by itself and paid back whole', async () => {
    await holiday();
    await world.until(THURSDAY_9 - DAY_MS - 1);
    expect(world.stored(id)?.state).toBe('waiting');
    await world.until(THURSDAY_9 - DAY_MS);
    await world.until(THURSDAY_9 - DAY_MS + 30_000);
    expect(world.stored(id)).toMatchObject({ state: 'cancelled', calledOffAt: THURSDAY_9 - DAY_MS });
    expect(refunds()).toMatchObject([{ refundFen: 4900 }]);
    expect(world.slots).toEqual([]);
    expect(words()).toContain('医生停诊，费用全额退回');
  });

  test('照常看: the doctor keeps it, the patient hears of it, and it is not asked about again', async () => {
    expect(await keep()).toMatchObject({ code: 'appointment.nothing_to_settle' });
    await holiday();
    expect(await keep('otherDoctor')).toMatchObject({ code: 'consultation.not_found' });
    expect(await keep()).toMatchObject({ ok: true });
    expect(words().at(-1)).toBe('医生那天照常出诊');
    await world.ask(saveWeek, { week: [] }, 'doctor');
    expect(unsettled()).toBeUndefined();
    world.runtime.time = THURSDAY_9;
    await world.until(THURSDAY_9 - 5 * MINUTE_MS);
    world.seesCamera();
    expect(await world.ask(acceptConsultation, { consultationId: id }, 'doctor')).toMatchObject({ ok: true });
    expect(await keep()).toMatchObject({ code: 'appointment.not_booked' });
  });

  test('Another time that the patient agrees to settles it', async () => {
    await holiday();
    await world.ask(propose, { consultationId: id, from: THURSDAY_9 + DAY_MS }, 'doctor');
    await world.ask(agreeToMove, { consultationId: id }, 'patient');
    expect(unsettled()).toBeUndefined();
    await world.until(THURSDAY_9);
    expect(world.stored(id)?.state).toBe('waiting');
  });

  test('A holiday that is taken back leaves nothing to settle', async () => {
    await holiday();
    await world.askAs('operations', removeHoliday, { day: THURSDAY });
    expect(unsettled()).toBeUndefined();
    expect(words()).toEqual(['医生那天安排有变，正在处理', '医生那天照常出诊']);
  });

  test('A week that is changed, or a day that goes back to it, asks about what it leaves outside', async () => {
    const [monday] = world.doctor().schedule;
    const afternoon = [1, 2, 3, 4, 5].map((weekday) => ({
      ...monday!,
      weekday,
      fromMinute: 840,
      toMinute: 960,
    }));
    await world.ask(saveWeek, { week: afternoon }, 'doctor');
    expect(unsettled()).toMatchObject({ holiday: '' });
    await world.ask(saveDay, { day: THURSDAY, periods: [{ fromMinute: 540, toMinute: 720 }] }, 'doctor');
    expect(unsettled()).toBeUndefined();
    await world.ask(saveDay, { day: THURSDAY }, 'doctor');
    expect(unsettled()).toMatchObject({ holiday: '' });
  });

  test('Its patient cancels to the last, and a doctor told late still has four hours', async () => {
    const { patientId } = world.person('third');
    const soon = await world.booked({ from: TUESDAY_9 + 60 * MINUTE_MS }, 'third', patientId);
    world.runtime.time = TUESDAY_9 - 30 * MINUTE_MS;
    await world.ask(saveWeek, { week: [] }, 'doctor');
    await world.until(TUESDAY_9 + 30 * MINUTE_MS);
    expect(world.stored(soon)).toMatchObject({
      state: 'waiting',
      appointment: { unsettled: { holiday: '' } },
    });
    expect(await world.ask(cancelConsultation, { consultationId: soon }, 'third' as never)).toMatchObject({
      ok: true,
    });
  });
});

describe('加号: a time beside the schedule', () => {
  const at = (from: number, beside?: true) =>
    world.ask(propose, { consultationId: id, from, ...(beside && { beside }) }, 'doctor');
  const EVENING = TUESDAY_9 + 10 * HOUR_MS;

  test('A doctor whose times are taken proposes one beside them; as long, at the same price, if the patient agrees', async () => {
    expect(await at(EVENING)).toMatchObject({ code: 'slot.not_offered' });
    expect(await at(EVENING, true)).toMatchObject({ ok: true });
    expect(await world.ask(agreeToMove, { consultationId: id }, 'patient')).toMatchObject({
      value: { time: { from: EVENING, until: EVENING + 15 * MINUTE_MS } },
    });
    expect(world.slots).toMatchObject([{ state: 'booked', from: EVENING }]);
    // Nobody asks the doctor about it again because the week has changed.
    await world.ask(saveWeek, { week: world.doctor().schedule }, 'doctor');
    expect(unsettled()).toBeUndefined();
    // A holiday is another matter.
    await world.askAs('operations', saveHoliday, { day: TUESDAY, name: '元旦' });
    expect(unsettled()).toMatchObject({ holiday: '元旦' });
  });

  test('Not across the times of the schedule, not twice at once, not too late, and by nobody but the doctor', async () => {
    expect(await at(TUESDAY_9 + 5 * MINUTE_MS, true)).toMatchObject({ code: 'slot.in_schedule' });
    expect(await at(MONDAY_10 + MINUTE_MS, true)).toMatchObject({ code: 'slot.not_offered' });
    expect(await at(EVENING + 1, true)).toMatchObject({ code: 'slot.not_offered' });
    expect(await at(EVENING, true)).toMatchObject({ ok: true });
    const { patientId } = world.person('third');
    id = await world.booked({ from: THURSDAY_9 + 15 * MINUTE_MS }, 'third', patientId);
    expect(await at(EVENING + 10 * MINUTE_MS, true)).toMatchObject({ code: 'slot.taken' });
    expect(
      await world.ask(reschedule, { consultationId: id, from: EVENING + HOUR_MS }, 'third' as never),
    ).toMatchObject({ code: 'slot.not_offered' });
  });

  test('A visit that is moved stays as long as it was ordered, whatever the doctor offers today', async () => {
    world.changeDoctor({ visits: { video: { feeFen: 4900, minutes: 10 } } });
    const from = THURSDAY_9 + 30 * MINUTE_MS;
    await world.ask(reschedule, { consultationId: id, from }, 'patient');
    expect(world.stored(id)?.appointment).toMatchObject({ from, until: from + 15 * MINUTE_MS });
  });
});
