import { beforeEach, expect, test } from 'vitest';
import { getRecord } from '@shared/contracts/record';
import { CASE_ID, CaseWorld, RECORD, type Who } from '../../../testing/caseWorld';
import { MONDAY_10 } from '../../../testing/runtime';
import { parts } from '../parts';

let world: CaseWorld;
beforeEach(() => {
  world = new CaseWorld(parts);
});
const get = (who: Who) => world.ask(getRecord, { consultationId: CASE_ID }, who);
const given = (state: 'draft' | 'signed') => {
  const { accountId, patientId, doctorId } = world.given(state === 'draft' ? 'in_progress' : 'completed');
  world.runtime.store.rows.records.set(CASE_ID, {
    ...{ id: CASE_ID, accountId, patientId, doctorId, state, body: RECORD, savedAt: MONDAY_10 },
    ...(state === 'signed' && {
      disposition: { kind: 'self_care' },
      signedAt: MONDAY_10,
      sha256: 'a'.repeat(64),
    }),
  });
};

test('A signed record is read by its patient and its doctor, with who treated whom', async () => {
  given('signed');
  for (const who of ['patient', 'doctor'] as const)
    expect(await get(who)).toMatchObject({
      ok: true,
      value: {
        state: 'signed',
        body: RECORD,
        disposition: { kind: 'self_care' },
        sha256: 'a'.repeat(64),
        doctor: { name: '李明', hospital: '问真医院' },
        patient: { name: '王芳', age: '36岁' },
      },
    });
});

test('A draft is read by its doctor; for the patient it does not exist yet', async () => {
  given('draft');
  expect(await get('doctor')).toMatchObject({ ok: true, value: { state: 'draft' } });
  expect(await get('patient')).toEqual({ ok: false, code: 'record.not_found' });
});

test('There is no record before the doctor has begun one', async () => {
  world.given('in_progress');
  expect(await get('doctor')).toEqual({ ok: false, code: 'record.not_found' });
});

test('Records of others do not exist for me', async () => {
  given('signed');
  for (const who of ['stranger', 'otherDoctor'] as const)
    expect(await get(who)).toEqual({ ok: false, code: 'record.not_found' });
});
