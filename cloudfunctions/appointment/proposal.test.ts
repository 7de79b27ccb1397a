import { beforeEach, expect, test } from 'vitest';
import { agreeToMove, arrive, propose, saveHoliday } from '@shared/contracts/appointment';
import { MINUTE_MS, DAY_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';

const ZHAO = 'doctor-zhao';
const TUESDAY_11 = TUESDAY_9 + 120 * MINUTE_MS;
let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});
const proposed = async (booked: number, from: number) => {
  const consultationId = await world.booked({ from: booked });
  expect(await world.ask(propose, { consultationId, from }, 'doctor')).toMatchObject({ ok: true });
  return consultationId;
};
const agree = (consultationId: Awaited<ReturnType<typeof proposed>>) =>
  world.ask(agreeToMove, { consultationId }, 'patient');

test('Nobody agrees to a proposed time that has come: the visit stays where it was, and the doctor may propose anew', async () => {
  const consultationId = await proposed(TUESDAY_11, TUESDAY_9);
  world.runtime.time = TUESDAY_9;
  expect(await agree(consultationId)).toMatchObject({ code: 'appointment.nothing_proposed' });
  await world.until(TUESDAY_9);
  expect(world.stored(consultationId)).toMatchObject({
    state: 'waiting',
    appointment: { from: TUESDAY_11 },
  });
  expect(world.stored(consultationId)?.appointment?.proposal).toBeUndefined();
  expect(world.slots).toMatchObject([{ state: 'booked', from: TUESDAY_11 }]);
  const from = TUESDAY_11 + 30 * MINUTE_MS;
  expect(await world.ask(propose, { consultationId, from }, 'doctor')).toMatchObject({ ok: true });
});

test('Having come for a time that was moved is not having come for the new one', async () => {
  const from = TUESDAY_9 + 60 * MINUTE_MS;
  const consultationId = await world.booked();
  world.runtime.time = TUESDAY_9 - 5 * MINUTE_MS;
  await world.ask(arrive, { consultationId }, 'patient');
  expect(world.stored(consultationId)?.appointment?.arrivedAt).toBe(world.runtime.time);
  await world.ask(propose, { consultationId, from }, 'doctor');
  expect(await agree(consultationId)).toMatchObject({ ok: true });
  expect(world.stored(consultationId)?.appointment).toMatchObject({ from });
  expect(world.stored(consultationId)?.appointment?.arrivedAt).toBeUndefined();
});

test('Whoever has booked another doctor for the proposed time since is not seen twice at once', async () => {
  const from = TUESDAY_9 + 60 * MINUTE_MS;
  const consultationId = await proposed(TUESDAY_9, from);
  const { visits, schedule } = world.doctor();
  world.changeDoctor({ visits: visits!, schedule }, ZHAO);
  await world.booked({ doctorId: ZHAO, from });
  expect(await agree(consultationId)).toMatchObject({ code: 'appointment.overlaps' });
  expect(world.stored(consultationId)?.appointment?.from).toBe(TUESDAY_9);
});

test('A proposed time that a holiday has taken since is the doctor’s to settle once it is agreed to', async () => {
  const wednesday = TUESDAY_9 + DAY_MS;
  const consultationId = await proposed(TUESDAY_9, wednesday);
  await world.askAs('operations', saveHoliday, { day: '2026-11-25', name: '调休' });
  expect(await agree(consultationId)).toMatchObject({ ok: true });
  expect(world.stored(consultationId)?.appointment).toMatchObject({
    from: wednesday,
    unsettled: { holiday: '调休' },
  });
});

test('A holiday that is entered while a doctor is stopped holds when they are back', async () => {
  world.changeDoctor({ active: false });
  await world.askAs('operations', saveHoliday, { day: '2026-11-24', name: '调休' });
  world.changeDoctor({ active: true });
  expect(await world.timesOn('2026-11-24')).toMatchObject({ times: [], off: '调休' });
});
