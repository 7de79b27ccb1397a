import { expect, test, vi } from 'vitest';
import type { OwnApplication } from '@shared/contracts/application';
import { FaultReason } from '@shared/domain/application/faults';
import { ApplicationKind, DEMANDS, DOCUMENTS, FIELDS } from '@shared/domain/application/fields';
import { ApplicationId } from '@shared/kernel/ids';

vi.mock('@tarojs/taro', () => ({ default: {} }));
const { draftFrom, withUnsaved } = await import('./draft');
const { stepOfFault, stepsOf } = await import('./steps');
const { faultText, placeText } = await import('./words');

const application = (change: Partial<OwnApplication> = {}): OwnApplication => ({
  id: ApplicationId.parse('a1'),
  kind: 'doctor',
  state: 'draft',
  form: { name: '刘洋', idNumber: '11010519491231002X', phone: '13812345678' },
  evidence: {},
  isRecheck: false,
  pictures: [],
  history: [],
  savedAt: 0,
  ...change,
});

test.each(ApplicationKind.options)(
  'A %s is asked for everything in some step, and for nothing twice',
  (kind) => {
    const { fields, documents } = DEMANDS[kind];
    const steps = stepsOf(kind);
    expect(steps.flatMap((it) => it.fields).sort()).toEqual([...fields].sort());
    expect(steps.flatMap((it) => it.documents)).toEqual(documents);
    for (const at of [...fields, ...documents]) expect(stepOfFault(steps, at)).toBeGreaterThanOrEqual(0);
  },
);

test('Every fault of every place has a sentence and a name', () => {
  for (const at of [...FIELDS, ...DOCUMENTS])
    for (const reason of FaultReason.options) expect(faultText({ at, reason }).length).toBeGreaterThan(3);
  expect([placeText('institution', 'name'), placeText('doctor', 'whole')]).toEqual([
    '联系人姓名',
    '整份申请',
  ]);
});

test('Filling in goes on where it was; a draft may become one of another kind, what was returned may not', () => {
  expect(draftFrom(application(), undefined)).toMatchObject({ applicationId: 'a1', form: { name: '刘洋' } });
  expect(draftFrom(application(), 'pharmacist')?.kind).toBe('pharmacist');
  expect(draftFrom(application({ state: 'returned' }), 'pharmacist')?.kind).toBe('doctor');
  expect(draftFrom(undefined, undefined)).toBeUndefined();
});

test('A re-check begins with what was told last time, without the numbers that are shown masked', () => {
  const masked = application({
    state: 'expired',
    form: { name: '刘洋', idNumber: '1****************X', phone: '138****5678' },
  });
  expect(draftFrom(masked, 'doctor')).toEqual({ kind: 'doctor', form: { name: '刘洋' }, evidence: {} });
  expect(draftFrom(masked, 'institution')).toEqual({ kind: 'institution', form: {}, evidence: {} });
});

test('What this phone has kept is newer, also when the answer to the first save was lost; another application is not', () => {
  const begun = draftFrom(application(), undefined)!;
  const kept = { kind: 'doctor' as const, form: { name: '刘洋洋' }, evidence: {} };
  expect(withUnsaved(begun, kept)).toMatchObject({ applicationId: 'a1', form: { name: '刘洋洋' } });
  expect(withUnsaved(begun, { ...kept, applicationId: ApplicationId.parse('other') })).toBe(begun);
  expect(withUnsaved(begun, { ...kept, kind: 'pharmacist' })).toBe(begun);
});
