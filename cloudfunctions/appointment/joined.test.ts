import { beforeEach, expect, test } from 'vitest';
import { callOff, propose, saveHoliday } from '@shared/contracts/appointment';
import { ApplicationId } from '@shared/kernel/ids';
import { BookingWorld, TUESDAY_9 } from '../../testing/bookingWorld';
import { CASE_ID, DOCTOR_ID, IN_TEAM } from '../../testing/caseWorld';
import { systemTools } from '../_runtime/systemTools';
import { onDoctorJoined } from './effects/onDoctorJoined';

const TUESDAY = '2026-11-24';
const NATIONAL = { day: TUESDAY, name: '调休' };
let world: BookingWorld;
beforeEach(() => {
  world = new BookingWorld();
});

test('Whoever answers in a team neither moves nor calls off what another is responsible for', async () => {
  world.given('waiting', IN_TEAM);
  const consultationId = CASE_ID;
  for (const reply of [
    await world.ask(callOff, { consultationId }, 'otherDoctor'),
    await world.ask(propose, { consultationId, from: TUESDAY_9 }, 'otherDoctor'),
  ])
    expect(reply).toMatchObject({ code: 'consultation.not_responsible' });
});

test('Whoever joins after a holiday was entered has it, too', async () => {
  await world.askAs('operations', saveHoliday, NATIONAL);
  const { days: _, ...joined } = world.doctor();
  world.runtime.store.rows.doctors.set(DOCTOR_ID, joined);
  expect((await world.timesOn(TUESDAY)).times).toHaveLength(12);
  const applicationId = ApplicationId.parse('application-1');
  world.runtime.store.rows.applications.set(applicationId, {
    id: applicationId,
    doctorId: DOCTOR_ID,
  } as never);
  const event = { type: 'application.approved', applicationId } as const;
  for (const time of ['once', 'twice'])
    await onDoctorJoined.run(event, systemTools(world.runtime, 'effect', time));
  expect(await world.timesOn(TUESDAY)).toMatchObject({ times: [], off: '调休' });
});
