// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';

let signal = () => {};
vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/realtime', async () => {
  const { useEffect } = await import('react');
  return {
    useSignal: (onSignal: () => void) => {
      signal = onSignal;
      useEffect(() => signal(), []);
    },
  };
});
const { useConsultation } = await import('./useConsultation');

const id = ConsultationId.parse('c1');
const service = { get: vi.fn(), cancel: vi.fn() };
const state = (state: string) => ok({ state, now: Date.now() });
const opened = () => renderHook(() => useConsultation(id, service as never)).result;
const stateOf = ({ current: { screen } }: ReturnType<typeof opened>) =>
  screen.kind === 'ready' ? screen.consultation.state : screen.kind;

beforeEach(() => {
  vi.clearAllMocks();
  service.get.mockResolvedValue(state('waiting'));
});

it('asks once when it opens, and again on a signal', async () => {
  const page = opened();
  await waitFor(() => expect(stateOf(page)).toBe('waiting'));
  expect(service.get).toHaveBeenCalledTimes(1);
  service.get.mockResolvedValue(state('in_progress'));
  await act(async () => signal());
  expect(stateOf(page)).toBe('in_progress');
});

it('does not let a slow old answer take the place of a newer one', async () => {
  const page = opened();
  await waitFor(() => expect(stateOf(page)).toBe('waiting'));
  let late: (it: unknown) => void = () => {};
  service.get.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
  await act(async () => signal());
  service.get.mockResolvedValue(state('in_progress'));
  await act(async () => signal());
  await act(async () => late(state('waiting')));
  expect(stateOf(page)).toBe('in_progress');
});

it('keeps the case on the screen while the network is away', async () => {
  const page = opened();
  await waitFor(() => expect(stateOf(page)).toBe('waiting'));
  service.get.mockResolvedValue(reject('transport.no_answer'));
  await act(async () => signal());
  expect(stateOf(page)).toBe('waiting');
});

it('cancels under one key until it is answered, and shows how the case stands then', async () => {
  const page = opened();
  await waitFor(() => expect(stateOf(page)).toBe('waiting'));
  service.cancel.mockResolvedValueOnce(reject('transport.no_answer'));
  service.cancel.mockResolvedValueOnce(reject('consultation.not_cancellable'));
  expect(await act(() => page.current.cancel())).toBeTruthy();
  service.get.mockResolvedValue(state('in_progress'));
  expect(await act(() => page.current.cancel())).toBe('医生已经接诊，或问诊已经结束，不能再取消');
  const [first, second] = service.cancel.mock.calls.map((call) => call[1] as string);
  expect(second).toBe(first);
  expect(stateOf(page)).toBe('in_progress');
});
