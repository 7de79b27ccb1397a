import { beforeEach, expect, test } from 'vitest';
import { beginFaceCheck, finishFaceCheck, myDoctor } from '@shared/contracts/doctor';
import { ApplicationId } from '@shared/kernel/ids';
import { HOUR_MS, instantOf } from '@shared/kernel/time';
import { accountOfPerson, CaseWorld, deviceOf, DOCTOR_ID } from '../../../testing/caseWorld';
import { FORM } from '../../../testing/joinWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const JOINED = ApplicationId.parse('join-li');
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
  const { doctors, applications } = world.runtime.store.rows;
  const { faceCheck: _, ...doctor } = doctors.get(DOCTOR_ID)!;
  const qualification = { ...doctor.qualification, applicationId: JOINED };
  doctors.set(DOCTOR_ID, { ...doctor, qualification });
  applications.set(JOINED, {
    ...{ id: JOINED, accountId: accountOfPerson('doctor'), kind: 'doctor', state: 'approved', form: FORM },
    ...{ evidence: {}, isRecheck: false, history: [], changedAt: 0, savedAt: 0, createdAt: 0 },
  });
});
const begin = () => world.ask(beginFaceCheck, {}, 'doctor');
const finish = () => world.ask(finishFaceCheck, {}, 'doctor');
const settle = (outcome: 'passed' | 'failed') => {
  const [token, check] = [...world.identity.faceChecks].at(-1)!;
  world.identity.faceChecks.set(token, { ...check, outcome });
};
const checkedUntil = async () => {
  const mine = await world.ask(myDoctor, {}, 'doctor');
  return mine.ok ? mine.value.practice.faceCheckedUntil : undefined;
};

test('Seen before the camera in the morning, a doctor may accept for twelve hours', async () => {
  expect(await checkedUntil()).toBeUndefined();
  expect(await begin()).toMatchObject({ value: { token: 'token-1' } });
  settle('passed');
  const until = MONDAY_10 + 12 * HOUR_MS;
  expect(await finish()).toEqual({ ok: true, value: { until } });
  expect(world.runtime.store.rows.doctors.get(DOCTOR_ID)!.faceCheck).toMatchObject({
    deviceId: deviceOf('doctor'),
  });
  world.runtime.time = until - 1;
  expect(await checkedUntil()).toBe(until);
  world.runtime.time = until;
  expect(await checkedUntil()).toBeUndefined();
});

test('A check of the evening ends with the day in Shanghai', async () => {
  world.runtime.time = instantOf('2026-11-23', 23 * 60);
  await begin();
  settle('passed');
  expect(await finish()).toMatchObject({ value: { until: instantOf('2026-11-24', 0) } });
});

test('What was not begun, is not over yet, or has failed lets nobody in', async () => {
  expect(await finish()).toMatchObject({ code: 'doctor.face_check_not_begun' });
  await begin();
  expect(await finish()).toMatchObject({ code: 'doctor.face_check_pending' });
  settle('failed');
  expect(await finish()).toMatchObject({ code: 'doctor.face_check_failed' });
  expect(await checkedUntil()).toBeUndefined();
});

test('A check that was passed for somebody else is no check of mine, and one that was passed counts once', async () => {
  await begin();
  world.identity.faceChecks.set('token-1', { outcome: 'passed', reference: 'doctor-zhao' });
  expect(await finish()).toMatchObject({ code: 'doctor.face_check_failed' });
  await begin();
  settle('passed');
  await finish();
  expect(await finish()).toMatchObject({ code: 'doctor.face_check_not_begun' });
});

test('Ten checks a day; on the next day again', async () => {
  for (let i = 0; i < 10; i += 1) expect(await begin()).toMatchObject({ ok: true });
  expect(await begin()).toMatchObject({ code: 'doctor.face_check_tries_used' });
  world.runtime.time = instantOf('2026-11-24', 0);
  expect(await begin()).toMatchObject({ ok: true });
});

test('Fifteen checks begun at once are not more than ten opened at the vendor', async () => {
  await Promise.all(Array.from({ length: 15 }, begin));
  expect(world.identity.faceChecks.size).toBe(10);
  expect(await begin()).toMatchObject({ code: 'doctor.face_check_tries_used' });
});

test('The vendor is asked ten times at most how one check ended, however often and at once it is pressed', async () => {
  await begin();
  const before = world.identity.asked;
  await Promise.all(Array.from({ length: 14 }, finish));
  expect(world.identity.asked - before).toBe(10);
  expect(await finish()).toMatchObject({ code: 'doctor.face_check_asked_out' });
  await begin();
  settle('passed');
  expect(await finish()).toMatchObject({ ok: true });
});

test('A check that the vendor did not open is not one of the ten', async () => {
  world.identity.isDown = true;
  for (let i = 0; i < 10; i += 1)
    expect(await begin()).toMatchObject({ code: 'identity.provider_unavailable' });
  world.identity.isDown = false;
  expect(await begin()).toMatchObject({ ok: true });
});

test('Without an answer of the vendor nobody is let in, and the press can be repeated', async () => {
  world.identity.isDown = true;
  expect(await begin()).toMatchObject({ code: 'identity.provider_unavailable' });
  world.identity.isDown = false;
  await begin();
  settle('passed');
  world.identity.isDown = true;
  expect(await finish()).toMatchObject({ code: 'identity.provider_unavailable' });
  world.identity.isDown = false;
  expect(await finish()).toMatchObject({ ok: true });
});

test('Whoever may not treat, or whose papers nobody here has reviewed, begins none', async () => {
  const { doctors } = world.runtime.store.rows;
  const doctor = doctors.get(DOCTOR_ID)!;
  doctors.set(DOCTOR_ID, { ...doctor, active: false });
  expect(await begin()).toMatchObject({ code: 'doctor.not_qualified' });
  const { applicationId: _, ...unreviewed } = doctor.qualification;
  doctors.set(DOCTOR_ID, { ...doctor, qualification: unreviewed });
  expect(await begin()).toMatchObject({ code: 'doctor.not_qualified' });
  expect(world.identity.asked).toBe(0);
});

test('Neither name nor number of the doctor stands in the trail or in a log', async () => {
  await begin();
  settle('passed');
  await finish();
  const said = JSON.stringify([[...world.runtime.store.rows.audits.values()], world.runtime.logged]);
  expect(said).not.toContain(FORM.idNumber);
  expect(said).not.toContain(FORM.name);
});
