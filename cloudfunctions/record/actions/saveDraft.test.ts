import { beforeEach, expect, test } from 'vitest';
import { saveRecordDraft } from '@shared/contracts/record';
import { CASE_ID, CaseWorld, EARLIER, HYPERTENSION, RECORD, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

const INPUT = { consultationId: CASE_ID, body: { ...RECORD, plan: '' } };
let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const save = (who: Who = 'doctor', input: typeof INPUT = INPUT) => world.ask(saveRecordDraft, input, who);
const record = () => world.runtime.store.rows.records.get(CASE_ID);

test('A draft may be incomplete, and the newer one replaces the older', async () => {
  world.given('in_progress');
  expect(await save()).toEqual({ ok: true, value: { savedAt: MONDAY_10 } });
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
