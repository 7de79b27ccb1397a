import { beforeEach, expect, test } from 'vitest';
import {
  addMeasurement,
  listMeasurements,
  listMeasurementsOfCase,
  removeMeasurement,
} from '@shared/contracts/measurement';
import type { Measured } from '@shared/domain/patient/measurement';
import { MINUTE_MS } from '@shared/kernel/time';
import { CASE_ID, CaseWorld, PATIENT_ID, type Who } from '../../testing/caseWorld';
import { MONDAY_10 } from '../../testing/runtime';
import { parts } from './parts';

const PRESSURE: Measured = { kind: 'blood_pressure', systolicMmHg: 138, diastolicMmHg: 86 };
const ofPressure = { patientId: PATIENT_ID, kind: 'blood_pressure' as const };
const ofCase = { consultationId: CASE_ID, kind: 'blood_pressure' as const };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const add = (value: Measured, takenAt = MONDAY_10, who: Who = 'patient') =>
  world.ask(addMeasurement, { patientId: PATIENT_ID, value, takenAt }, who);

test('What was measured is found again by kind, newest first, and can be taken away', async () => {
  await add({ ...PRESSURE, systolicMmHg: 150 }, MONDAY_10 - 60 * MINUTE_MS);
  const newest = await add(PRESSURE);
  await add({ kind: 'weight', kg: 62.5 });
  const list = () => world.ask(listMeasurements, ofPressure, 'patient');
  expect(await list()).toMatchObject({
    value: { measurements: [{ value: { systolicMmHg: 138 } }, { value: { systolicMmHg: 150 } }] },
  });
  if (!newest.ok) throw new Error(newest.code);
  const { measurementId } = newest.value;
  expect(await world.ask(removeMeasurement, { measurementId }, 'stranger')).toMatchObject({
    code: 'measurement.not_found',
  });
  await world.ask(removeMeasurement, { measurementId }, 'patient');
  expect(await list()).toMatchObject({ value: { measurements: [{ value: { systolicMmHg: 150 } }] } });
});

test('Without consent to health information nothing is kept', async () => {
  const { accounts } = world.runtime.store.rows;
  for (const [id, account] of accounts) accounts.set(id, { ...account, consents: {} });
  expect(await add(PRESSURE)).toMatchObject({ code: 'consent.sensitive_missing' });
});
test('Nothing is taken down of somebody whose name is not verified: they browse', async () => {
  const { patients } = world.runtime.store.rows;
  const { verifiedAt: _, ...unverified } = patients.get(PATIENT_ID)!;
  patients.set(PATIENT_ID, unverified);
  expect(await add(PRESSURE)).toMatchObject({ code: 'patient.unverified' });
});
test('Nobody measures somebody else’s person, or reads the values', async () => {
  expect(await add(PRESSURE, MONDAY_10, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  expect(await world.ask(listMeasurements, ofPressure, 'stranger')).toMatchObject({
    code: 'patient.not_found',
  });
});
test('A value of tomorrow is refused', async () => {
  expect(await add(PRESSURE, MONDAY_10 + 6 * MINUTE_MS)).toMatchObject({ code: 'measurement.in_future' });
});
test('A lower pressure that is not lower is refused', async () => {
  expect(await add({ ...PRESSURE, diastolicMmHg: 138 })).toMatchObject({ code: 'measurement.reversed' });
});
test.each([
  [{ kind: 'glucose', mmolPerL: 5.55, taken: 'fasting' }],
  [{ kind: 'temperature', celsius: 98.6 }],
  [{ kind: 'weight', kg: 0 }],
] as Measured[][])('What no device shows is refused: %j', async (value) => {
  expect(await add(value!)).toMatchObject({ code: 'request.invalid' });
});

test('The doctor of a case that goes on reads them, nobody else, and the look is in the trail', async () => {
  await add(PRESSURE);
  world.given('in_progress');
  expect(await world.ask(listMeasurementsOfCase, ofCase, 'doctor')).toMatchObject({
    value: { measurements: [{ value: PRESSURE }] },
  });
  expect(world.trail.map(({ action }) => action)).toContain('look.treatment');
  expect(await world.ask(listMeasurementsOfCase, ofCase, 'otherDoctor')).toMatchObject({
    code: 'consultation.not_found',
  });
  world.given('completed');
  expect(await world.ask(listMeasurementsOfCase, ofCase, 'doctor')).toMatchObject({
    code: 'consultation.not_in_progress',
  });
});

test('A cursor that is none is refused', async () => {
  expect(await world.ask(listMeasurements, { ...ofPressure, cursor: 'x' }, 'patient')).toMatchObject({
    code: 'list.cursor_invalid',
  });
});
