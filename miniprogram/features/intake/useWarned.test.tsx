// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import type { intakeService } from './service';
import { useWarned } from './useWarned';

const disk = vi.hoisted(() => new Map<string, unknown>());
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => disk.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => disk.set(key, structuredClone(value)),
    removeStorageSync: (key: string) => disk.delete(key),
  },
}));

const patientId = PatientId.parse('patient-1');
const chief = '胸口压着疼半小时了，一身冷汗';
const warn = vi.fn<(typeof intakeService)['warn']>();
const show = vi.fn(() => Promise.resolve());
const look = async (told: Parameters<ReturnType<typeof useWarned>['look']>[0]) => {
  const { result } = renderHook(() => useWarned(show, { warn }));
  let goesOn: boolean | undefined;
  await act(async () => {
    goesOn = await result.current.look(told);
  });
  return goesOn;
};
const keyEnding = (end: string) => [...disk.keys()].find((key) => key.endsWith(end))!;

beforeEach(() => {
  disk.clear();
  vi.clearAllMocks();
});

it('an emergency told to a doctor of one’s own choice is shown by triage first', async () => {
  warn.mockResolvedValue(ok({ isUrgent: true }));
  expect(await look({ patientId, chief, pregnancy: { kind: 'pregnant', week: 30 } })).toBe(false);
  expect(show).toHaveBeenCalledWith({ patient: patientId, week: '30' });
  expect(disk.get(keyEnding('intake.opening'))).toBe(chief);
});

it('whoever has gone on with these words is not asked again, and with others is', async () => {
  warn.mockResolvedValue(ok({ isUrgent: true }));
  await look({ patientId, chief });
  disk.set(keyEnding('intake.opening').replace('opening', 'wentOn'), `${patientId} ${chief}`);
  show.mockClear();
  expect(await look({ patientId, chief })).toBe(true);
  expect(show).not.toHaveBeenCalled();
  expect(await look({ patientId, chief: `${chief}，左臂麻` })).toBe(false);
});

it('what is calm, and what nobody can look at now, stands in nobody’s way', async () => {
  warn.mockResolvedValueOnce(ok({ isUrgent: false }));
  warn.mockResolvedValueOnce(reject('transport.no_answer'));
  expect([await look({ patientId, chief }), await look({ patientId, chief })]).toEqual([true, true]);
  expect(show).not.toHaveBeenCalled();
});
