import { beforeEach, expect, test } from 'vitest';
import { callOff } from '@shared/contracts/appointment';
import { cancelConsultation } from '@shared/contracts/consultation';
import { MINUTE_MS } from '@shared/kernel/time';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';

const CALLED_OFF = '医生停诊，费用全额退回';
let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
  world.wantsReminders('patient');
});
const words = () => world.runtime.messages.map(({ data }) => data['thing3']);

test('Whoever has kept a time free is told in WeChat when the doctor calls it off, and not of their own cancelling', async () => {
  const consultationId = await world.booked();
  await world.ask(callOff, { consultationId }, 'doctor');
  expect(words()).toEqual([CALLED_OFF]);
  const again = await world.booked();
  await world.ask(cancelConsultation, { consultationId: again }, 'patient');
  expect(words()).toEqual([CALLED_OFF]);
});

test('A doctor who does not come, or was stopped before the time was paid for, is no secret either', async () => {
  const first = await world.order();
  if (!first.ok) throw new Error(first.code);
  world.changeDoctor({ active: false });
  await world.pay(first.value.consultationId);
  expect(words()).toEqual([CALLED_OFF]);
  world.changeDoctor({ active: true });
  await world.booked();
  await world.until(TUESDAY_9 + 10 * MINUTE_MS);
  expect(words().at(-1)).toBe('医生没有出诊，费用全额退回');
});
