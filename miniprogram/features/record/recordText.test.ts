import { expect, test } from 'vitest';
import type { RecordView } from '@shared/contracts/record';
import { recordText } from './recordText';

const RECORD = {
  state: 'signed',
  doctor: { name: '林晓岚', departmentCode: '02', hospital: '示范医院' },
  patient: { name: '陈小雨', sex: 'female', age: '28岁' },
  body: {
    chiefComplaint: '皮疹三天',
    presentIllness: '双上肢红疹',
    pastHistory: '无',
    allergies: '青霉素',
    impression: '皮疹待查',
    plan: '避免搔抓。\n三天不好到门诊',
  },
  diagnoses: [{ code: 'L30.900', name: '皮炎' }],
  disposition: { kind: 'outpatient', withinDays: 3 },
  savedAt: 0,
  signedAt: Date.UTC(2026, 10, 23, 2, 5),
  sha256: 'abc123',
} as unknown as RecordView;

test('What is copied has every part of the paper, whole, with who, when and the code that proves it', () => {
  const text = recordText(RECORD);
  for (const part of [
    '陈小雨',
    '林晓岚',
    '2026-11-23 10:05',
    '皮疹三天',
    '青霉素',
    '皮疹待查',
    '皮炎（L30.900）',
    'abc123',
  ])
    expect(text).toContain(part);
  expect(text).toContain('避免搔抓。\n三天不好到门诊');
  expect(text).toMatch(/处置：.*3 天内/);
});

test('A part that is empty leaves no empty line', () => {
  const text = recordText({ ...RECORD, body: { ...RECORD.body, pastHistory: '' } });
  expect(text).not.toContain('既往史');
});
