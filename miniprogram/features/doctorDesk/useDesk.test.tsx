// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';
import type { Group } from './service';

let signal = () => {};
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/realtime', async () => {
  const { useEffect, useRef } = await import('react');
  return {
    useSignal: (onSignal: () => void) => {
      signal = onSignal;
      const first = useRef(onSignal);
      useEffect(() => first.current(), []);
    },
  };
});
const { useDesk } = await import('./useDesk');

const service = { me: vi.fn(), list: vi.fn() };
const page = (ids: string[], nextCursor?: string) =>
  ok({ consultations: ids.map((id) => ({ id })), now: Date.now(), ...(nextCursor && { nextCursor }) });
const opened = () =>
  renderHook(({ group }: { group: Group }) => useDesk(group, service as never), {
    initialProps: { group: 'waiting' },
  });
const idsOf = (list: ReturnType<typeof useDesk>['list']) =>
  list.kind === 'ready' ? list.items.map((it) => it.id) : list.kind;

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  vi.clearAllMocks();
  service.me.mockResolvedValue(ok({ waiting: 1, inProgress: 0 }));
  service.list.mockResolvedValue(page(['a']));
});
afterEach(() => void vi.useRealTimers());

describe('the doctor’s desk', () => {
  it('asks once when it opens and shows who is waiting', async () => {
    const { result } = opened();
    await waitFor(() => expect(idsOf(result.current.list)).toEqual(['a']));
    expect(service.list).toHaveBeenCalledTimes(1);
    expect(result.current.me?.waiting).toBe(1);
  });

  it('shows a new patient on a signal', async () => {
    const { result } = opened();
    await waitFor(() => expect(result.current.list.kind).toBe('ready'));
    service.list.mockResolvedValue(page(['a', 'b']));
    await act(async () => {
      signal();
      await vi.advanceTimersByTimeAsync(50);
    });
    expect(idsOf(result.current.list)).toEqual(['a', 'b']);
  });

  it('keeps the list on the screen while the network is away', async () => {
    const { result } = opened();
    await waitFor(() => expect(result.current.list.kind).toBe('ready'));
    service.list.mockResolvedValue(reject('transport.no_answer'));
    await act(async () => {
      signal();
      await vi.advanceTimersByTimeAsync(50);
    });
    expect(idsOf(result.current.list)).toEqual(['a']);
  });

  it('does not let a slow answer of one tab overwrite a newer question', async () => {
    const { result, rerender } = opened();
    await waitFor(() => expect(result.current.list.kind).toBe('ready'));
    let answerLate = (_: unknown) => {};
    service.list.mockReturnValueOnce(new Promise((answer) => (answerLate = answer)));
    act(() => {
      signal();
      vi.advanceTimersByTime(50);
    });
    service.list.mockResolvedValue(page(['open']));
    await act(async () => rerender({ group: 'open' }));
    await act(async () => answerLate(page(['late'])));
    expect(idsOf(result.current.list)).toEqual(['open']);
  });

  it('adds the next page and shows nobody twice', async () => {
    service.list.mockResolvedValue(page(['a', 'b'], 'next'));
    const { result } = opened();
    await waitFor(() => expect(result.current.list.kind).toBe('ready'));
    service.list.mockResolvedValue(page(['b', 'c']));
    await act(() => result.current.more());
    expect(idsOf(result.current.list)).toEqual(['a', 'b', 'c']);
  });
});
