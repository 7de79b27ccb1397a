import { beforeEach, expect, test } from 'vitest';
import { getHealth, removePatient, saveHealth } from '@shared/contracts/patient';
import { requestConsultation } from '@shared/contracts/consultation';
import { referenceOf, RISK_NOTICE } from '@shared/domain/consent/texts';
import { accountOfPerson, CaseWorld, COMPLAINT, DOCTOR_ID, PATIENT_ID } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts as consultationParts } from '../../consultation/parts';
import { parts } from '../parts';

const FACTS = {
  history: { kind: 'some' as const, text: '高血压 5 年' },
  allergies: { kind: 'some' as const, text: '青霉素' },
  medicines: { kind: 'none' as const },
};
const ofPatient = { patientId: PATIENT_ID };

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld({ actions: [...parts.actions!, ...consultationParts.actions!] });
});

test('What was saved is found again; the newer replaces the older', async () => {
  expect(await world.ask(getHealth, ofPatient, 'patient')).toEqual({
    ok: true,
    value: { hasPregnancies: true },
  });
  await world.ask(saveHealth, { ...ofPatient, facts: FACTS }, 'patient');
  const changed = { ...FACTS, medicines: { kind: 'some' as const, text: '氨氯地平' } };
  await world.ask(saveHealth, { ...ofPatient, facts: changed, readAt: MONDAY_10 }, 'patient');
  expect(await world.ask(getHealth, ofPatient, 'patient')).toEqual({
    ok: true,
    value: { profile: { ...changed, savedAt: MONDAY_10 }, hasPregnancies: true },
  });
  expect(JSON.stringify(world.trail)).not.toContain('氨氯地平');
});

test('What another phone has told since is not written over unseen, and saving the same again is no quarrel', async () => {
  const save = (facts: typeof FACTS, readAt?: number) =>
    world.ask(saveHealth, { ...ofPatient, facts, ...(readAt !== undefined && { readAt }) }, 'patient');
  await save(FACTS);
  const opened = world.runtime.time;
  world.runtime.time += 60_000;
  const newer = { ...FACTS, allergies: { kind: 'some' as const, text: '青霉素、头孢' } };
  expect(await save(newer, opened)).toMatchObject({ ok: true });
  world.runtime.time += 60_000;
  expect(await save(FACTS, opened)).toMatchObject({ code: 'health.changed_elsewhere' });
  expect(await save(FACTS)).toMatchObject({ code: 'health.changed_elsewhere' });
  expect(await save(newer, opened)).toMatchObject({ ok: true });
  expect(await save(FACTS, world.runtime.time)).toMatchObject({ ok: true });
});

test('Nothing is kept without consent to health data, nor of somebody whose name is not verified', async () => {
  const { accounts, patients } = world.runtime.store.rows;
  const save = () => world.ask(saveHealth, { ...ofPatient, facts: FACTS }, 'patient');
  const account = accounts.get(accountOfPerson('patient'))!;
  const { sensitive_health: _, ...others } = account.consents!;
  accounts.set(account.id, { ...account, consents: others });
  expect(await save()).toMatchObject({ code: 'consent.sensitive_missing' });
  accounts.set(account.id, account);
  const { verifiedAt: __, ...unverified } = patients.get(PATIENT_ID)!;
  patients.set(PATIENT_ID, unverified);
  expect(await save()).toMatchObject({ code: 'patient.unverified' });
  expect(patients.get(PATIENT_ID)).not.toHaveProperty('health');
});

test('A complaint tells the profile anew', async () => {
  await world.ask(saveHealth, { ...ofPatient, facts: FACTS }, 'patient');
  const order = {
    ...{ doctorId: DOCTOR_ID, patientId: PATIENT_ID, service: 'advice' as const, feeFen: 2900 },
    ...{ complaint: COMPLAINT, pictureIds: [], riskNotice: referenceOf(RISK_NOTICE) },
  };
  expect(await world.ask(requestConsultation, order, 'patient')).toMatchObject({ ok: true });
  expect(await world.ask(getHealth, ofPatient, 'patient')).toMatchObject({
    value: { profile: { history: COMPLAINT.history, allergies: COMPLAINT.allergies } },
  });
});

test('孕产史 is told once, stays in the profile, and is before the doctor in every complaint, whatever a client sends', async () => {
  const pregnancies = { kind: 'some' as const, text: '2021 年剖宫产一次' };
  await world.ask(saveHealth, { ...ofPatient, facts: { ...FACTS, pregnancies } }, 'patient');
  const invented = { ...COMPLAINT, pregnancies: { kind: 'none' as const } };
  const order = {
    ...{ doctorId: DOCTOR_ID, patientId: PATIENT_ID, service: 'advice' as const, feeFen: 2900 },
    ...{ complaint: invented, pictureIds: [], riskNotice: referenceOf(RISK_NOTICE) },
  };
  const asked = await world.ask(requestConsultation, order, 'patient');
  if (!asked.ok) throw new Error(asked.code);
  expect(world.stored(asked.value.consultationId)?.complaint).toMatchObject({ pregnancies });
  expect(await world.ask(getHealth, ofPatient, 'patient')).toMatchObject({
    value: { profile: { pregnancies } },
  });
});

test('孕产史 is asked of no man and of no small girl', async () => {
  const { patients } = world.runtime.store.rows;
  const wang = patients.get(PATIENT_ID)!;
  const facts = { ...FACTS, pregnancies: { kind: 'none' as const } };
  for (const change of [{ sex: 'male' as const }, { bornOn: '2020-01-01' }]) {
    patients.set(PATIENT_ID, { ...wang, ...change });
    expect(await world.ask(getHealth, ofPatient, 'patient')).toMatchObject({
      value: { hasPregnancies: false },
    });
    expect(await world.ask(saveHealth, { ...ofPatient, facts }, 'patient')).toMatchObject({
      code: 'complaint.pregnancy_not_applicable',
    });
    expect(await world.ask(saveHealth, { ...ofPatient, facts: FACTS }, 'patient')).toMatchObject({
      ok: true,
    });
  }
});

test('The profile of somebody else, or of who was removed, does not exist', async () => {
  for (const [ask, input] of [
    [getHealth, ofPatient],
    [saveHealth, { ...ofPatient, facts: FACTS }],
  ] as const)
    expect(await world.ask(ask, input as never, 'stranger')).toMatchObject({ code: 'patient.not_found' });
  await world.ask(removePatient, ofPatient, 'patient');
  expect(await world.ask(getHealth, ofPatient, 'patient')).toMatchObject({ code: 'patient.not_found' });
});
