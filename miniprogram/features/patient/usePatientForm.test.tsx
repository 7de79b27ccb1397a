// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PatientId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { idNumberOf } from '../../../testing/idNumbers';

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
const NUMBER = idNumberOf({ bornOn: '1990-01-01', sex: 'female' });
const service = { list: vi.fn(), add: vi.fn(), correct: vi.fn(), remove: vi.fn(), verify: vi.fn() };
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

  it('fills sex and birthday from the number, and keeps the number nowhere on the phone', () => {
    const form = opened();
    act(() => form.result.current.change({ name: '王小雨', idNumber: NUMBER }));
    expect(shown(form).form).toMatchObject({ sex: 'female', bornOn: '1990-01-01' });
    expect(JSON.stringify([...disk])).not.toContain(NUMBER);
    form.unmount();
    expect(shown(opened()).form).toMatchObject({ name: '王小雨', idNumber: '' });
  });

  it('says of a wrong digit before anybody is asked', async () => {
    const form = opened();
    act(() => form.result.current.change({ ...details, idNumber: `${NUMBER.slice(0, 16)}x${NUMBER[17]!}` }));
    await act(async () => void (await form.result.current.save()));
    expect(shown(form).problems.idNumber).toContain('18 位');
    expect(service.add).not.toHaveBeenCalled();
  });

  it('adds and verifies with one press', async () => {
    const form = opened();
    act(() => form.result.current.change({ ...details, idNumber: NUMBER }));
    service.add.mockResolvedValue(ok({ id, ...details }));
    const verified = { id, ...details, verifiedAt: 1 };
    service.verify.mockResolvedValue(ok({ outcome: 'verified', patient: verified, triesLeft: 3 }));
    let saved: unknown;
    await act(async () => void (saved = await form.result.current.save()));
    expect(service.verify).toHaveBeenCalledWith(id, NUMBER, expect.any(String));
    expect(saved).toEqual({ kind: 'verified', patient: verified });
  });

  it('is done when another phone has verified the person meanwhile', async () => {
    const form = opened();
    act(() => form.result.current.change({ ...details, idNumber: NUMBER }));
    service.add.mockResolvedValue(ok({ id, ...details }));
    service.verify.mockResolvedValue(reject('patient.already_verified'));
    let saved: unknown;
    await act(async () => void (saved = await form.result.current.save()));
    expect(saved).toMatchObject({ kind: 'verified', patient: { id } });
  });

  it('stays after a mismatch with the tries that are left, and the next press adds nobody twice', async () => {
    const form = opened();
    act(() => form.result.current.change({ ...details, idNumber: NUMBER }));
    service.add.mockResolvedValue(ok({ id, ...details }));
    service.verify.mockResolvedValue(ok({ outcome: 'mismatch', patient: { id, ...details }, triesLeft: 2 }));
    await act(async () => void (await form.result.current.save()));
    expect(shown(form)).toMatchObject({
      result: { kind: 'mismatch', triesLeft: 2 },
      form: { idNumber: NUMBER },
    });
    act(() => form.result.current.change({ name: '王小羽' }));
    // Who is on the list already is not the beginning of somebody new.
    expect(shown(opened()).form.name).toBe('');
    service.correct.mockResolvedValue(ok({ id, ...details, name: '王小羽' }));
    await act(async () => void (await form.result.current.save()));
    expect(service.add).toHaveBeenCalledTimes(1);
    expect(service.correct).toHaveBeenCalledWith(id, { ...details, name: '王小羽' }, expect.any(String));
    expect(service.verify).toHaveBeenCalledTimes(2);
  });

  it('says that the person is kept when the register cannot be reached, and the number can be tried again', async () => {
    const form = opened();
    act(() => form.result.current.change({ ...details, idNumber: NUMBER }));
    service.add.mockResolvedValue(ok({ id, ...details }));
    service.verify.mockResolvedValue(reject('identity.provider_unavailable'));
    await act(async () => void (await form.result.current.save()));
    expect(shown(form)).toMatchObject({ result: { kind: 'unavailable' }, known: { id }, problems: {} });
    await act(async () => void (await form.result.current.save()));
    const [first, second] = service.verify.mock.calls.map((call) => call[2] as string);
    expect(second).not.toBe(first);
    expect([service.add.mock.calls.length, service.correct.mock.calls.length]).toEqual([1, 0]);
  });

  it('keeps the key of a verification without an answer, so that no try is counted twice', async () => {
    const form = opened();
    act(() => form.result.current.change({ ...details, idNumber: NUMBER }));
    service.add.mockResolvedValue(ok({ id, ...details }));
    service.verify.mockResolvedValue(reject('transport.no_answer'));
    for (let i = 0; i < 2; i += 1) await act(async () => void (await form.result.current.save()));
    const [first, second] = service.verify.mock.calls.map((call) => call[2] as string);
    expect(second).toBe(first);
  });

  it('warns before the details of a verified person are changed to those of another', async () => {
    service.list.mockResolvedValue(ok({ patients: [{ id, ...details, verifiedAt: 1 }] }));
    const form = opened(id);
    await waitFor(() => expect(form.result.current.screen.kind).toBe('ready'));
    expect(form.result.current.isLosingProof).toBe(false);
    act(() => form.result.current.change({ relation: 'other' }));
    expect(form.result.current.isLosingProof).toBe(false);
    act(() => form.result.current.change({ name: '王小雪' }));
    expect(form.result.current.isLosingProof).toBe(true);
  });
});
