// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';

const store = new Map<string, unknown>();
vi.mock('@tarojs/taro', () => ({ default: {}, useDidHide: () => {}, useDidShow: () => {} }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/pictures', () => ({ uploadPicture: vi.fn() }));
vi.mock('../../platform/storage', () => ({
  read: (key: string) => store.get(key),
  write: (key: string, value: unknown) => void store.set(key, value),
  remove: (key: string) => void store.delete(key),
}));
const { useApplicationForm } = await import('./useApplicationForm');

const service = { save: vi.fn(), submit: vi.fn() };
const opened = () =>
  renderHook(() =>
    useApplicationForm(
      { draft: { kind: 'doctor', form: {}, evidence: {} }, reasons: [], urls: new Map() },
      service as never,
    ),
  ).result;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  store.clear();
  service.save.mockResolvedValue(ok({ applicationId: 'a1', savedAt: Date.now() }));
  service.submit.mockResolvedValue(ok({ state: 'submitted' }));
});
afterEach(() => void vi.useRealTimers());

it('saves what was typed by itself, first without and then with the id that the hospital gave', async () => {
  const form = opened();
  act(() => form.current.change('name', '刘'));
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(service.save.mock.lastCall![0]).toEqual({ kind: 'doctor', form: { name: '刘' }, evidence: {} });
  act(() => form.current.change('name', '刘洋'));
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(service.save.mock.lastCall![0]).toMatchObject({ applicationId: 'a1', form: { name: '刘洋' } });
  await waitFor(() => expect(form.current.saved.kind).toBe('saved'));
});

it('names what is wrong while it is typed', () => {
  const form = opened();
  act(() => form.current.change('phone', '123'));
  expect(form.current.faults).toContainEqual({ at: 'phone', reason: 'malformed' });
  act(() => form.current.change('phone', '13812345678'));
  expect(form.current.faults.map(({ at }) => at)).not.toContain('phone');
});

it('hands in what was typed last, after it was saved', async () => {
  const form = opened();
  act(() => form.current.change('name', '刘洋'));
  await act(async () => expect(await form.current.submit()).toBeUndefined());
  expect(service.save.mock.lastCall![0]).toMatchObject({ form: { name: '刘洋' } });
  expect(service.submit.mock.lastCall![0]).toBe('a1');
});

it('hands in nothing while the hospital has not got what is on the screen, and loses nothing', async () => {
  service.save.mockResolvedValue(reject('transport.no_answer'));
  const form = opened();
  act(() => form.current.change('name', '刘洋'));
  await act(async () => expect(await form.current.submit()).toContain('还没有保存到医院'));
  expect(service.submit).not.toHaveBeenCalled();
  expect(store.get('application.unsaved')).toMatchObject({ form: { name: '刘洋' } });
});
