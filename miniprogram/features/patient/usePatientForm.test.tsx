// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';

const disk = new Map<string, unknown>();
vi.mock('@tarojs/taro', () => ({
  default: {
    getStorageSync: (key: string) => disk.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => disk.set(key, value),
    removeStorageSync: (key: string) => disk.delete(key),
  },
}));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { usePatientForm } = await import('./usePatientForm');

const id = PatientId.parse('p1');
const details = { name: '王小雨', sex: 'female', bornOn: '1990-01-01', relation: 'self' } as const;
const service = { list: vi.fn(), add: vi.fn(), correct: vi.fn(), remove: vi.fn() };
const opened = (which?: PatientId) => renderHook(() => usePatientForm(which, service as never));
const shown = ({ result }: ReturnType<typeof opened>) => {
  const { screen } = result.current;
  if (screen.kind !== 'ready') throw new Error(screen.kind);
  return screen;
};

beforeEach(() => {
  vi.resetAllMocks();
  disk.clear();
});

describe('the form of a person to be treated', () => {
  it('keeps what was typed over leaving the page', () => {
    const first = opened();
    act(() => first.result.current.change({ name: '王小' }));
    first.unmount();
    expect(shown(opened()).form.name).toBe('王小');
  });

  it('asks the server only when nothing is missing, and says at each field what is', async () => {
    const form = opened();
    act(() => form.result.current.change({ name: '王' }));
    await act(async () => void (await form.result.current.save()));
    expect(Object.keys(shown(form).problems)).toEqual(['name', 'sex', 'bornOn', 'relation']);
    expect(service.add).not.toHaveBeenCalled();
  });

  it('places a refusal at the field it is about, keeps the form, and takes the sentence away when it is changed', async () => {
    const form = opened();
    act(() => form.result.current.change(details));
    service.add.mockResolvedValue(reject('patient.self_exists'));
    await act(async () => void (await form.result.current.save()));
    expect(shown(form)).toMatchObject({ form: details, problems: { relation: expect.any(String) } });
    act(() => form.result.current.change({ relation: 'spouse' }));
    expect(shown(form).problems.relation).toBeUndefined();
  });

  it('keeps the key of an unanswered press, and takes a new one for other details or after an answer', async () => {
    const form = opened();
    act(() => form.result.current.change(details));
    service.add
      .mockResolvedValueOnce(reject('transport.no_answer'))
      .mockResolvedValueOnce(reject('patient.duplicate'))
      .mockResolvedValue(ok({ id, ...details }));
    for (let i = 0; i < 3; i += 1) await act(async () => void (await form.result.current.save()));
    const [first, second, third] = service.add.mock.calls.map((call) => call[1] as string);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(disk.size).toBe(0);
  });

  it('opens with the details of somebody on the list, and corrects them', async () => {
    service.list.mockResolvedValue(ok({ patients: [{ id, ...details }] }));
    service.correct.mockResolvedValue(ok({ id, ...details, name: '王小雪' }));
    const form = opened(id);
    await waitFor(() => expect(form.result.current.screen.kind).toBe('ready'));
    act(() => form.result.current.change({ name: '王小雪' }));
    await act(async () => void (await form.result.current.save()));
    expect(service.correct).toHaveBeenCalledWith(id, { ...details, name: '王小雪' }, expect.any(String));
  });
});
