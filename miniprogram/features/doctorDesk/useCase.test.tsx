// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';

const whyNot = vi.fn();
let signal = () => {};
vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../platform/toast', () => ({ whyNot, toast: vi.fn() }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/realtime', async () => {
  const { useEffect, useRef } = await import('react');
  return {
    useSignal: (onSignal: () => void) => {
      signal = onSignal;
      const first = useRef(onSignal);
      useEffect(() => first.current(), []);
      return { connected: true };
    },
  };
});
const { useCase } = await import('./useCase');

const id = ConsultationId.parse('c1');
const service = { get: vi.fn(), accept: vi.fn() };
const onGone = vi.fn();
const opened = (isTalkShown = false) =>
  renderHook(() => useCase(id, onGone, isTalkShown, service as never)).result;
const stands = (state: string) => service.get.mockResolvedValue(ok({ state, now: Date.now() }));
const keys = () => service.accept.mock.calls.map((it) => it[1] as string);

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  stands('waiting');
});
afterEach(() => void vi.useRealTimers());

describe('a case on the doctor’s screen', () => {
  it('is accepted once, however often an unanswered press is repeated', async () => {
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    service.accept.mockResolvedValueOnce(reject('transport.no_answer')).mockResolvedValueOnce(ok({}));
    await act(() => it.current.accept());
    stands('in_progress');
    await act(() => it.current.accept());
    expect(keys()[1]).toBe(keys()[0]);
    expect(it.current.screen).toMatchObject({ consultation: { state: 'in_progress' } });
  });

  it('goes back to the list and says why when the patient has cancelled or waited too long', async () => {
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    service.accept.mockResolvedValue(reject('consultation.not_waiting'));
    await act(() => it.current.accept());
    expect(whyNot).toHaveBeenCalledWith(expect.stringContaining('已取消'));
    expect(onGone).toHaveBeenCalledTimes(1);
  });

  it('shows nothing that an answer to a newer question has overtaken', async () => {
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    const answers: ((reply: unknown) => void)[] = [];
    service.get.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await act(async () => {
      void it.current.reload();
      void it.current.reload();
    });
    await act(async () => answers[1]!(ok({ state: 'completed', now: 1 })));
    await act(async () => answers[0]!(ok({ state: 'in_progress', now: 1 })));
    expect(it.current.screen).toMatchObject({ consultation: { state: 'completed' } });
  });

  it('stays on the screen when a later fetch gets no answer', async () => {
    const it = opened();
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    service.get.mockResolvedValue(reject('transport.no_answer'));
    await act(() => it.current.reload());
    expect(it.current.screen.kind).toBe('ready');
  });

  it('leaves new messages to the conversation while that is on the screen', async () => {
    stands('in_progress');
    const it = opened(true);
    await waitFor(() => expect(it.current.screen.kind).toBe('ready'));
    const before = service.get.mock.calls.length;
    await act(async () => {
      signal();
      await vi.advanceTimersByTimeAsync(50);
    });
    expect(service.get).toHaveBeenCalledTimes(before);
  });
});
