import { beforeEach, expect, test } from 'vitest';
import { addPatient, correctPatient, listPatients, removePatient } from '@shared/contracts/patient';
import type { PatientDetails } from '@shared/domain/patient/patient';
import { accountOfPerson, CaseWorld, PATIENT_ID } from '../../../testing/caseWorld';
import { parts } from '../parts';

const father: PatientDetails = { name: '王建国', sex: 'male', bornOn: '1958-03-08', relation: 'father' };
const me: PatientDetails = { name: '王芳', sex: 'female', bornOn: '1990-05-01', relation: 'self' };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const stored = () => world.runtime.store.rows.patients.get(PATIENT_ID);
const add = (details: PatientDetails) => world.ask(addPatient, details, 'patient');
const correct = (details: PatientDetails, who: 'patient' | 'stranger' = 'patient') =>
  world.ask(correctPatient, { patientId: PATIENT_ID, details }, who);
const names = async () => {
  const listed = await world.ask(listPatients, {}, 'patient');
  return listed.ok ? listed.value.patients.map(({ name }) => name) : [];
};

test('A person who is added stands in the list, oldest first, and only in mine', async () => {
  world.runtime.time += 1;
  expect(await add(father)).toMatchObject({ ok: true, value: father });
  expect(await names()).toEqual(['王芳', '王建国']);
  expect(await world.ask(listPatients, {}, 'stranger')).toEqual({ ok: true, value: { patients: [] } });
  expect(world.trail).toMatchObject([{ action: 'patient.add', outcome: 'ok', events: [] }]);
});

test('A second press adds nobody twice', async () => {
  const twice = await world.pressTwice(addPatient, father, 'patient');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test('The ninth person is refused with patient.limit_reached; a removed one makes room', async () => {
  for (let i = 1; i < 8; i += 1)
    expect(await add({ ...father, name: `王建${i}` })).toMatchObject({ ok: true });
  expect(await add({ ...father, name: '王九九' })).toMatchObject({ code: 'patient.limit_reached' });
  await world.ask(removePatient, { patientId: PATIENT_ID }, 'patient');
  expect(await add({ ...father, name: '王九九' })).toMatchObject({ ok: true });
});

test.each([
  ['patient.born_in_future', { ...father, bornOn: '2026-11-24' }],
  ['patient.too_old', { ...father, bornOn: '1895-11-23' }],
  ['patient.self_exists', { ...father, relation: 'self' as const }],
  ['patient.duplicate', { ...me, relation: 'other' as const }],
])('%s is refused, and nobody is added', async (code, details) => {
  expect(await add(details)).toMatchObject({ code });
  expect(await names()).toEqual(['王芳']);
});

test('Somebody born today in Shanghai, and somebody of exactly 130 years, can be added', async () => {
  expect(await add({ ...father, name: '新生儿', relation: 'child', bornOn: '2026-11-23' })).toMatchObject({
    ok: true,
  });
  expect(await add({ ...father, name: '老寿星', bornOn: '1896-11-23' })).toMatchObject({ ok: true });
});

test('Details are corrected, and keeping them as they are is no duplicate of oneself', async () => {
  expect(await correct(me)).toMatchObject({ ok: true });
  expect(await correct({ ...me, bornOn: '1991-05-01' })).toMatchObject({ value: { bornOn: '1991-05-01' } });
  expect(stored()).toMatchObject({ bornOn: '1991-05-01', accountId: accountOfPerson('patient') });
});

test.each([
  ['patient.born_in_future', { ...me, bornOn: '2030-01-01' }],
  ['patient.too_old', { ...me, bornOn: '1800-01-01' }],
  ['patient.duplicate', { ...father, relation: 'other' as const }],
])('%s is refused in a correction too', async (code, details) => {
  await add(father);
  expect(await correct(details)).toMatchObject({ code });
  expect(stored()).toMatchObject(me);
});

test('There is one self: a second is refused with patient.self_exists in a correction too', async () => {
  const added = await add(father);
  const patientId = added.ok ? added.value.id : PATIENT_ID;
  expect(
    await world.ask(correctPatient, { patientId, details: { ...father, relation: 'self' } }, 'patient'),
  ).toMatchObject({ code: 'patient.self_exists' });
});

test.each(['awaiting_payment', 'waiting', 'in_progress'] as const)(
  'While a case of this person is %s they are neither corrected nor removed: patient.case_open',
  async (state) => {
    world.given(state);
    expect(await correct({ ...me, name: '王方' })).toMatchObject({ code: 'patient.case_open' });
    expect(await world.ask(removePatient, { patientId: PATIENT_ID }, 'patient')).toMatchObject({
      code: 'patient.case_open',
    });
    expect(stored()).toMatchObject({ ...me, removed: false });
  },
);

test("A removed person is kept for the records, offered no more, and, like another account's, patient.not_found", async () => {
  world.given('completed');
  expect(await correct(me, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  expect(await world.ask(removePatient, { patientId: PATIENT_ID }, 'stranger')).toMatchObject({
    code: 'patient.not_found',
  });
  const twice = await world.pressTwice(removePatient, { patientId: PATIENT_ID }, 'patient');
  expect(twice).toMatchObject({ first: { ok: true, value: { patientId: PATIENT_ID } }, wroteTwice: false });
  expect(await names()).toEqual([]);
  expect(stored()).toMatchObject({ removed: true, name: '王芳' });
  expect(await correct(me)).toMatchObject({ code: 'patient.not_found' });
});

test('Two additions at once cannot both take the last place: each writes the row of the account', async () => {
  const before = world.runtime.store.rows.accounts.get(accountOfPerson('patient'))!.personsRevision ?? 0;
  await add(father);
  expect(world.runtime.store.rows.accounts.get(accountOfPerson('patient'))!.personsRevision).toBe(before + 1);
});
