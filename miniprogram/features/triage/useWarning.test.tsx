// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PatientId, TriageId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import type { TriageService } from './service';
import { useWarning } from './useWarning';

const disk = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => disk.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => disk.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => disk.delete(key),
  },
}));

const ID = TriageId.parse('triage-1');
const about = { patientId: PatientId.parse('patient-1'), person: { age: 30, pregnancyWeeks: 32 } };
const flag = { ruleId: 'r', category: 'stroke' as const, action: 'call_120' as const, evidence: [] };
const view = {
  ...{ triageId: ID, outcome: 'emergency' as const, departments: [] },
  redFlags: [{ ...flag, sentence: '请拨打 120', phones: ['120'] }],
  versions: { departmentModel: 'm', lexicon: 'l', questions: 'q', redFlags: 'r' },
};
const assess = vi.fn<TriageService['assess']>();
const goOn = vi.fn<TriageService['goOn']>();
const told = (words: string) => {
  disk.set(where, words);
  return renderHook(() => useWarning(about, { assess, goOn })).result;
};
let where = '';

beforeEach(async () => {
  disk.clear();
  vi.clearAllMocks();
  assess.mockResolvedValue(ok(view));
  goOn.mockResolvedValue(ok({ triageId: ID }));
  const { write } = await import('../../platform/storage');
  write('intake.opening', '');
  where = [...disk.keys()][0]!;
});

it('warns at once, is kept, and is over when somebody has gone on', async () => {
  const warning = told('今天下面流了点血');
  await waitFor(() => expect(warning.current.screen.kind).toBe('emergency'));
  expect(warning.current.isOver).toBe(false);
  expect(assess).toHaveBeenCalledWith(
    expect.objectContaining({ patientId: about.patientId, person: { pregnancyWeeks: 32 } }),
  );
  await act(() => warning.current.goOn());
  expect(goOn).toHaveBeenCalledWith(ID);
  expect(warning.current.isOver).toBe(true);
  expect(disk.get(where.replace('opening', 'wentOn'))).toBe('patient-1 今天下面流了点血');
});

it('warns without a network, and is over where nothing is to be warned of', async () => {
  assess.mockResolvedValue(reject('transport.no_answer'));
  const warning = told('今天下面流了点血');
  await waitFor(() => expect(warning.current.screen.kind).toBe('emergency'));
  const calm = told('胳膊上起红疹子');
  await waitFor(() => expect(calm.current.isOver).toBe(true));
});
