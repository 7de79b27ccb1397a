import { beforeEach, expect, test } from 'vitest';
import { askSubstitute, calendar, declineToSubstitute, takeOver } from '@shared/contracts/appointment';
import { cancelConsultation, getConsultation } from '@shared/contracts/consultation';
import { DoctorId } from '@shared/kernel/ids';
import { MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { DOCTOR_ID } from '../../testing/caseWorld';

const TUESDAY = '2026-11-24';
const ZHAO = DoctorId.parse('doctor-zhao');
let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});

const ask = (doctorId = ZHAO, day = TUESDAY) => world.ask(askSubstitute, { day, doctorId }, 'doctor');
const agree = () => world.ask(takeOver, { doctorId: DOCTOR_ID, day: TUESDAY }, 'otherDoctor');

test('A colleague of the department who agrees has the day’s visits; patients are told and may cancel to the last', async () => {
  world.wantsReminders('patient');
  const id = await world.booked();
  expect(await agree()).toMatchObject({ code: 'schedule.not_asked' });
  expect(await ask()).toMatchObject({ ok: true });
  expect(await world.ask(calendar, {}, 'otherDoctor')).toMatchObject({
    value: { asked: [{ doctorId: DOCTOR_ID, day: TUESDAY, booked: 1 }] },
  });
  expect(await agree()).toMatchObject({ ok: true });
  expect(world.stored(id)).toMatchObject({
    doctorId: ZHAO,
    appointment: { from: TUESDAY_9, insteadOf: { name: '李明' } },
  });
  expect(world.slots).toMatchObject([{ doctorId: ZHAO, state: 'booked', from: TUESDAY_9 }]);
  expect(world.runtime.messages).toMatchObject([{ data: { thing1: '赵静医生' } }]);
  expect((await world.timesOn(TUESDAY)).times).toEqual([]);
  expect(await ask()).toMatchObject({ code: 'schedule.substitute_agreed' });
  world.runtime.time = TUESDAY_9 - MINUTE_MS;
  expect(await world.ask(getConsultation, { consultationId: id }, 'doctor')).toMatchObject({ ok: false });
  expect(await world.ask(cancelConsultation, { consultationId: id }, 'patient')).toMatchObject({
    ok: true,
  });
});

test('A colleague who cannot says so once; whoever asked reads it and may ask again', async () => {
  const id = await world.booked();
  const decline = () => world.ask(declineToSubstitute, { doctorId: DOCTOR_ID, day: TUESDAY }, 'otherDoctor');
  expect(await decline()).toMatchObject({ code: 'schedule.not_asked' });
  await ask();
  expect(await decline()).toMatchObject({ ok: true });
  expect(await decline()).toMatchObject({ code: 'schedule.not_asked' });
  expect(await agree()).toMatchObject({ code: 'schedule.not_asked' });
  expect(await world.ask(calendar, {}, 'otherDoctor')).toMatchObject({ value: { asked: [] } });
  const days = await world.ask(calendar, {}, 'doctor');
  expect(days.ok && days.value.days.find(({ day }) => day === TUESDAY)).toMatchObject({
    ...{ booked: 1, special: { substitute: { doctorId: ZHAO, declinedAt: world.runtime.time } } },
  });
  expect((await world.timesOn(TUESDAY)).times).not.toEqual([]);
  expect(world.stored(id)).toMatchObject({ doctorId: DOCTOR_ID, state: 'waiting' });
  await ask();
  expect(await agree()).toMatchObject({ ok: true });
});

test('Nobody of lower title is asked, nobody past a day, nobody unknown', async () => {
  await world.booked();
  expect(await ask(ZHAO, '2026-11-22')).toMatchObject({ code: 'schedule.in_past' });
  expect(await ask(DoctorId.parse('nobody'))).toMatchObject({ code: 'doctor.not_found' });
  world.changeDoctor({ title: 'resident' }, 'doctor-zhao');
  expect(await ask()).toMatchObject({ code: 'doctor.not_fitting' });
});

test('Whoever is booked at that time, or may not practise, does not take over', async () => {
  await world.booked();
  await ask();
  const { qualification } = world.doctor('doctor-zhao');
  world.changeDoctor({ qualification: { ...qualification, licenceUntil: '2026-11-22' } }, 'doctor-zhao');
  expect(await agree()).toMatchObject({ code: 'doctor.not_qualified' });
  world.changeDoctor({ qualification: { ...qualification, licenceUntil: '2026-11-23' } }, 'doctor-zhao');
  expect(await agree()).toMatchObject({ code: 'doctor.not_qualified' });
  const { visits, schedule } = world.doctor();
  world.changeDoctor({ qualification, visits: visits!, schedule }, 'doctor-zhao');
  const { patientId } = world.person('second');
  await world.booked({ doctorId: ZHAO }, 'second', patientId);
  expect(await agree()).toMatchObject({ code: 'slot.taken' });
});
