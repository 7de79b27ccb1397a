import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { closeConsultation } from '@shared/contracts/consultation';
import { canonicalJson } from '@shared/kernel/canonical';
import type { Disposition } from '@shared/domain/record/disposition';
import { CASE_ID, CaseWorld, DOCTOR_ID, PATIENT_ID, RECORD, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const OUTPATIENT: Disposition = { kind: 'outpatient', withinDays: 3 };
const INPUT = { consultationId: CASE_ID, record: RECORD, disposition: OUTPATIENT };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const close = (who: Who = 'doctor') => world.ask(closeConsultation, INPUT, who);
const record = () => world.runtime.store.rows.records.get(CASE_ID);

test('Closing signs the record and completes the case together, and tells both sides', async () => {
  world.given('in_progress');
  expect(await close()).toEqual({ ok: true, value: { consultationId: CASE_ID, state: 'completed' } });
  expect(world.stored()).toMatchObject({ state: 'completed', disposition: OUTPATIENT, endedAt: MONDAY_10 });
  expect(record()).toMatchObject({ state: 'signed', body: RECORD, disposition: OUTPATIENT });
  expect(world.trail).toMatchObject([
    { role: 'doctor', action: 'consultation.close', outcome: 'ok', target: CASE_ID, events: [] },
  ]);
  expect([world.told('patient', CASE_ID), world.told('doctor', CASE_ID)]).toEqual([1, 1]);
});

test('The hash of a record can be computed again from what was signed', async () => {
  world.given('in_progress');
  await close();
  const signed = {
    consultationId: CASE_ID,
    patientId: PATIENT_ID,
    doctorId: DOCTOR_ID,
    body: RECORD,
    disposition: OUTPATIENT,
    signedAt: MONDAY_10,
  };
  expect(record()?.sha256).toBe(createHash('sha256').update(canonicalJson(signed)).digest('hex'));
});

test('A draft gives way to the signed record', async () => {
  const { accountId, patientId, doctorId } = world.given('in_progress');
  world.runtime.store.rows.records.set(CASE_ID, {
    ...{ id: CASE_ID, accountId, patientId, doctorId, savedAt: MONDAY_10 },
    state: 'draft',
    body: { ...RECORD, plan: '' },
  });
  await close();
  expect(record()).toMatchObject({ state: 'signed', body: RECORD });
});

test('A second press of close answers the same and changes nothing', async () => {
  world.given('in_progress');
  const twice = await world.pressTwice(closeConsultation, INPUT, 'doctor');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test.each(['waiting', 'completed', 'terminated', 'expired'] as const)(
  'A case that is %s cannot be closed',
  async (state) => {
    world.given(state);
    expect(await close()).toMatchObject({ ok: false, code: 'consultation.not_in_progress' });
    expect(record()).toBeUndefined();
  },
);

test('No case closes without a disposition', async () => {
  world.given('in_progress');
  const reply = await world.ask(closeConsultation, { consultationId: CASE_ID, record: RECORD }, 'doctor');
  expect(reply).toMatchObject({ ok: false, code: 'consultation.disposition_missing' });
  expect(world.stored()?.state).toBe('in_progress');
});

test.each(Object.keys(RECORD))('No case closes while %s of the record is empty', async (field) => {
  world.given('in_progress');
  const input = { ...INPUT, record: { ...RECORD, [field]: ' \u200b' } };
  expect(await world.ask(closeConsultation, input, 'doctor')).toEqual({
    ok: false,
    code: 'request.invalid',
    detail: { fields: [`record.${field}`] },
  });
  expect(record()).toBeUndefined();
});

test("Another doctor's case does not exist for me, and a patient closes nothing", async () => {
  world.given('in_progress');
  expect(await close('otherDoctor')).toEqual({ ok: false, code: 'consultation.not_found' });
  expect(await close('patient')).toEqual({ ok: false, code: 'actor.forbidden' });
});
