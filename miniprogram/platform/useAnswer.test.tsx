// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ok, reject, type Result } from '@shared/kernel/result';
import { useAnswer } from './useAnswer';

type Reply = Result<{ guests: number }, string>;
let replies: Reply[];
let asked: number;
const ask = async (): Promise<Reply> => {
  asked += 1;
  return replies.shift() ?? ok({ guests: 9 });
};
const explain = (code: string) => `因为 ${code}`;
beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
});
afterEach(() => void vi.useRealTimers());

const LOST = reject('transport.no_answer');

it('A question that was lost on its way is put again by itself, later each time, while what was known stays on the screen', async () => {
  replies = [ok({ guests: 1 }), LOST, LOST];
  const { result } = renderHook(() => useAnswer(ask, explain));
  await act(() => result.current.reload());
  await act(() => result.current.reload());
  expect(result.current.screen).toEqual({ kind: 'ready', guests: 1 });
  await act(() => vi.advanceTimersByTimeAsync(5_000));
  expect([asked, result.current.screen]).toEqual([3, { kind: 'ready', guests: 1 }]);
  await act(() => vi.advanceTimersByTimeAsync(9_000));
  expect(asked).toBe(3);
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(result.current.screen).toEqual({ kind: 'ready', guests: 9 });
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(asked).toBe(4);
});

it('A refusal is said and not put again, and nothing is asked after the page is gone', async () => {
  replies = [reject('doctor.not_found'), LOST];
  const { result, unmount } = renderHook(() => useAnswer(ask, explain));
  await act(() => result.current.reload());
  expect(result.current.screen).toEqual({
    ...{ kind: 'failed', code: 'doctor.not_found', message: '因为 doctor.not_found' },
  });
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(asked).toBe(1);
  await act(() => result.current.reload());
  unmount();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toBe(2);
});
