import { expect, test } from 'vitest';
import { aConsultation, HYPERTENSION, RECORD } from '../../../testing/caseWorld';
import { canonicalJson } from '../../kernel/canonical';
import { Disposition, dispositionText } from './disposition';
import { RecordBody, RecordDraftBody } from './record';
import { saveDraft } from './saveDraft';
import { sign, type Written } from './sign';

const facts = { now: 1, doctor: { name: '李明', hospital: '问真医院' }, digestOf: canonicalJson };

test('A record is complete or it is not a record; a draft may be empty', () => {
  expect(RecordBody.safeParse(RECORD).success).toBe(true);
  for (const part of Object.keys(RECORD)) {
    expect(RecordBody.safeParse({ ...RECORD, [part]: '' }).success).toBe(false);
    expect(RecordDraftBody.safeParse({ ...RECORD, [part]: '' }).success).toBe(true);
  }
});

test('Whatever is changed in a signed record, its hash is another', () => {
  const written = { body: RECORD, diagnoses: [], disposition: { kind: 'self_care' as const } };
  const { sha256 } = sign(aConsultation('in_progress'), written, facts).record;
  const others = [
    ...Object.keys(RECORD).map((part) => ({ body: { ...RECORD, [part]: '改' } })),
    { disposition: { kind: 'emergency' as const } },
    { diagnoses: [HYPERTENSION] },
    { now: 2 },
  ].map(
    ({ now = 1, ...change }: Partial<Written & { now: number }>) =>
      sign(aConsultation('in_progress'), { ...written, ...change }, { ...facts, now }).record.sha256,
  );
  expect(new Set([sha256, ...others]).size).toBe(others.length + 1);
});

test('A draft is saved only while the case goes on', () => {
  const facts = { stored: undefined, deviceId: undefined, now: 1 };
  expect(saveDraft(aConsultation('in_progress'), { body: RECORD }, facts)).toMatchObject({ ok: true });
  expect(saveDraft(aConsultation('completed'), { body: RECORD }, facts)).toMatchObject({
    code: 'consultation.not_in_progress',
  });
});

test('Every disposition says in words what the patient does next', () => {
  expect(dispositionText({ kind: 'outpatient', withinDays: 3 })).toBe('请在 3 天内到医院门诊就诊');
  expect(dispositionText({ kind: 'outpatient', withinDays: 3, departmentCode: '10' })).toBe(
    '请在 3 天内到医院眼科门诊就诊',
  );
  expect(dispositionText({ kind: 'call_120' })).toContain('120');
  expect(Disposition.safeParse({ kind: 'outpatient' }).success).toBe(false);
  expect(Disposition.safeParse({ kind: 'outpatient', withinDays: 31 }).success).toBe(false);
});
