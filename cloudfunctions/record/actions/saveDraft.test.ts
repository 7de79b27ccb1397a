import { saveRecordDraft } from '@shared/contracts/closing';
import { beforeEach, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import type { MedicalRecord } from '@shared/domain/record/record';
import { DeviceId } from '@shared/kernel/ids';
import {
  CASE_ID,
  CaseWorld,
  DOCTOR_ID,
  EARLIER,
  HYPERTENSION,
  IN_TEAM,
  RECORD,
  type Who,
} from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const INPUT = { consultationId: CASE_ID, body: { ...RECORD, plan: '' } };
type Input = z.input<typeof saveRecordDraft.input>;
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const save = (who: Who = 'doctor', input: Input = INPUT) => world.ask(saveRecordDraft, input, who);
const record = () => world.runtime.store.rows.records.get(CASE_ID);

test('A draft may be incomplete, and the newer one replaces the older', async () => {
  world.given('in_progress');
  expect(await save()).toEqual({ ok: true, value: { savedAt: MONDAY_10, revision: 1 } });
  await save('doctor', { ...INPUT, body: { ...RECORD, plan: '多饮水' } });
  expect(record()).toMatchObject({ state: 'draft', body: { chiefComplaint: '咳嗽三天', plan: '多饮水' } });
  expect(world.trail).toMatchObject([{ action: 'record.saveDraft', outcome: 'ok' }, { outcome: 'ok' }]);
  expect(JSON.stringify(world.trail)).not.toContain('咳嗽');
});

test('A second press of save answers the same and changes nothing', async () => {
  world.given('in_progress');
  const twice = await world.pressTwice(saveRecordDraft, INPUT, 'doctor');
  expect(twice.second).toEqual(twice.first);
  expect(twice.wroteTwice).toBe(false);
});

test.each(['waiting', 'completed', 'terminated', 'expired'] as const)(
  'Nothing is drafted in a case that is %s',
  async (state) => {
    world.given(state);
    expect(await save()).toMatchObject({ ok: false, code: 'consultation.not_in_progress' });
    expect(record()).toBeUndefined();
  },
);

test("Another doctor's case does not exist for me, and a patient writes no record", async () => {
  world.given('in_progress');
  expect(await save('otherDoctor')).toEqual({ ok: false, code: 'consultation.not_found' });
  expect(await save('patient')).toEqual({ ok: false, code: 'actor.forbidden' });
});

test('10,000 characters in one part are refused with the name of the field', async () => {
  world.given('in_progress');
  expect(await save('doctor', { ...INPUT, body: { ...RECORD, plan: '多'.repeat(10_000) } })).toEqual({
    ok: false,
    code: 'request.invalid',
    detail: { fields: ['body.plan'] },
  });
});

test('A diagnosis is kept in a draft only where one may be written', async () => {
  const draft = { consultationId: CASE_ID, body: RECORD, diagnoses: [HYPERTENSION] };
  const saved = (input: typeof draft) => world.ask(saveRecordDraft, input, 'doctor');
  world.given('in_progress');
  expect(await saved(draft)).toMatchObject({ code: 'diagnosis.only_in_follow_up' });
  world.given('in_progress', { service: 'follow_up', evidence: { earlier: EARLIER, openedAt: 1 } });
  expect(await saved(draft)).toMatchObject({ code: 'evidence.not_confirmed' });
  const verdict = { kind: 'confirmed' as const, diagnoses: [HYPERTENSION] };
  world.given('in_progress', { service: 'follow_up', evidence: { earlier: EARLIER, openedAt: 1, verdict } });
  const other = { ...draft, diagnoses: [{ code: 'E11.900', name: '2型糖尿病' }] };
  expect(await saved(other)).toMatchObject({ code: 'diagnosis.not_evidenced' });
  const misnamed = { ...draft, diagnoses: [{ ...HYPERTENSION, name: '别的' }] };
  expect(await saved(misnamed)).toMatchObject({ code: 'diagnosis.not_in_list' });
  expect(await saved(draft)).toMatchObject({ ok: true });
});

test('What another device has saved is never written over unseen', async () => {
  world.given('in_progress');
  await save();
  const fromTablet = (revision?: number) =>
    world.runtime.store.rows.records.set(CASE_ID, {
      ...record()!,
      ...{ revision, body: { ...RECORD, plan: '平板上写的' }, savedBy: DeviceId.parse('tablet') },
    } as MedicalRecord);
  fromTablet(2);
  expect(await save('doctor', { ...INPUT, revision: 1 })).toEqual({
    ok: false,
    code: 'record.changed_elsewhere',
  });
  expect(record()?.body.plan).toBe('平板上写的');
  expect(await save('doctor', INPUT)).toMatchObject({ code: 'record.changed_elsewhere' });
  // Having read it, the phone may save.
  expect(await save('doctor', { ...INPUT, revision: 2 })).toMatchObject({ value: { revision: 3 } });
  // Its own answer may have been lost: what it saved itself it knows.
  expect(await save('doctor', { ...INPUT, revision: 2 })).toMatchObject({ value: { revision: 4 } });
  // A draft of before there were versions.
  fromTablet(undefined);
  expect(await save('doctor', INPUT)).toMatchObject({ value: { revision: 1 } });
});

test('In a team the record is the responsible doctor’s: whoever answers with them writes none', async () => {
  world.given('in_progress', IN_TEAM);
  expect(await save('otherDoctor')).toMatchObject({ code: 'consultation.not_responsible' });
  expect(record()).toBeUndefined();
  expect(await save('doctor')).toMatchObject({ ok: true });
});

test('A draft is written on any device of a doctor, also unseen before its camera, and on none of one who is suspended', async () => {
  world.given('in_progress');
  const { doctors } = world.runtime.store.rows;
  const { faceCheck: _, ...unseen } = doctors.get(DOCTOR_ID)!;
  doctors.set(DOCTOR_ID, { ...unseen, active: false });
  expect(await save()).toMatchObject({ code: 'doctor.not_qualified' });
  expect(record()).toBeUndefined();
  doctors.set(DOCTOR_ID, unseen);
  expect(await save()).toMatchObject({ ok: true });
});

test('A record that is still owed when the talk has ended by itself is written as before', async () => {
  world.given('record_due');
  expect(await save()).toMatchObject({ ok: true });
});
