import { beforeEach, expect, test } from 'vitest';
import { acceptConsultation, sendMessage } from '@shared/contracts/consultation';
import { ConsultationId } from '@shared/kernel/ids';
import { HOUR_MS } from '@shared/kernel/time';
import {
  accountOfPerson,
  CASE_ID,
  CaseWorld,
  deviceOf,
  DOCTOR_ID,
  type Who,
} from '../../../testing/caseWorld';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const accept = (who: Who = 'doctor') => world.ask(acceptConsultation, { consultationId: CASE_ID }, who);

test('The doctor accepts a waiting case; both sides are told and the queue moves', async () => {
  world.given('waiting');
  expect(await accept()).toEqual({ ok: true, value: { consultationId: CASE_ID, state: 'in_progress' } });
  expect(world.stored()).toMatchObject({ state: 'in_progress', acceptedAt: world.runtime.time });
  expect(world.trail).toMatchObject([
    {
      role: 'doctor',
      outcome: 'ok',
      events: [{ type: 'consultation.accepted', consultationId: CASE_ID, doctorId: 'doctor-li' }],
    },
  ]);
  expect([world.told('patient', 'inbox'), world.told('doctor', 'inbox')]).toEqual([1, 0]);
});

test('A second press of accept answers the same and changes nothing', async () => {
  world.given('waiting');
  const twice = await world.pressTwice(acceptConsultation, { consultationId: CASE_ID }, 'doctor');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test.each(['in_progress', 'completed', 'terminated', 'expired'] as const)(
  'A case that is %s is waiting no more',
  async (state) => {
    world.given(state);
    expect(await accept()).toMatchObject({ ok: false, code: 'consultation.not_waiting' });
  },
);

test('Once the promised time is over the case belongs to the refund', async () => {
  const { acceptBy } = world.given('waiting');
  world.runtime.time = acceptBy!;
  expect(await accept()).toMatchObject({ ok: false, code: 'consultation.not_waiting' });
  world.runtime.time = acceptBy! - 1;
  expect(await accept()).toMatchObject({ ok: true });
});

test.each(['awaiting_payment', 'abandoned', 'cancelled'] as const)(
  'A case that was never paid (%s) does not exist for the doctor',
  async (state) => {
    world.given(state);
    expect(await accept()).toMatchObject({ ok: false, code: 'consultation.not_found' });
  },
);

test("Another doctor's case does not exist for me, and a patient accepts nothing", async () => {
  world.given('waiting');
  expect(await accept('otherDoctor')).toMatchObject({ ok: false, code: 'consultation.not_found' });
  expect(await accept('patient')).toMatchObject({ ok: false, code: 'actor.forbidden' });
});

test('A doctor whose paper was over at midnight accepts nothing, whatever the timer has not seen yet', async () => {
  world.given('waiting');
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  const over = { ...doctor.qualification, insuranceUntil: '2026-11-22' };
  doctors.set(DOCTOR_ID, { ...doctor, qualification: over });
  expect(await accept()).toMatchObject({ ok: false, code: 'doctor.not_qualified' });
  doctors.set(DOCTOR_ID, { ...doctor, active: false });
  expect(await accept()).toMatchObject({ ok: false, code: 'doctor.not_qualified' });
  doctors.set(DOCTOR_ID, { ...doctor, qualification: { ...over, insuranceUntil: '2026-11-23' } });
  expect(await accept()).toMatchObject({ ok: true });
});

test("Without today's face check nothing is accepted and nobody answers, in what is open either", async () => {
  world.given('waiting');
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  const midnight = Date.parse('2026-11-23T16:00:00Z');
  const yesterday = {
    passedAt: midnight - 24 * HOUR_MS,
    until: midnight - 16 * HOUR_MS,
    deviceId: deviceOf('doctor'),
  };
  doctors.set(DOCTOR_ID, { ...doctor, faceCheck: yesterday });
  expect(await accept()).toMatchObject({ ok: false, code: 'doctor.face_check_missing' });
  const { faceCheck: _, ...unseen } = doctor;
  doctors.set(DOCTOR_ID, unseen);
  expect(await accept()).toMatchObject({ ok: false, code: 'doctor.face_check_missing' });
  const open = ConsultationId.parse('case-open');
  world.given('in_progress', { id: open });
  const body = { kind: 'text', text: '您好' } as const;
  expect(await world.ask(sendMessage, { consultationId: open, body }, 'doctor')).toMatchObject({
    code: 'doctor.face_check_missing',
  });
});

test("A face check on one phone lets nobody accept on another, whoever's session it is", async () => {
  world.given('waiting');
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  doctors.set(DOCTOR_ID, { ...doctor, faceCheck: { ...doctor.faceCheck!, deviceId: deviceOf('stranger') } });
  expect(await accept()).toMatchObject({ ok: false, code: 'doctor.face_check_missing' });
});

test('Nobody accepts what they have asked for themselves, however it came to them', async () => {
  world.given('waiting', { accountId: accountOfPerson('doctor') });
  expect(await world.ask(acceptConsultation, { consultationId: CASE_ID }, 'doctor')).toMatchObject({
    code: 'consultation.own_case',
  });
  expect(world.stored()?.state).toBe('waiting');
});
