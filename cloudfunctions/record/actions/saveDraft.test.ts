import { beforeEach, expect, test } from 'vitest';
import { saveRecordDraft } from '@shared/contracts/record';
import { CASE_ID, CaseWorld, RECORD, type Who } from '../../../testing/caseWorld';
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
