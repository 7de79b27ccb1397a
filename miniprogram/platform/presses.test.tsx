// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { usePress } from './usePress';

vi.mock('@tarojs/taro', () => ({ default: {} }));
const { useIntentKeys } = await import('./useIntentKeys');

describe('useIntentKeys', () => {
  it('keeps the key of an intent until the server has answered', () => {
    const { result, rerender } = renderHook(() => useIntentKeys());
    const first = result.current.of('pay');
    rerender();
    expect(result.current.of('pay')).toBe(first);
    result.current.settle('pay');
    expect(result.current.of('pay')).not.toBe(first);
  });

  it('gives two intents two keys', () => {
    const { result } = renderHook(() => useIntentKeys());
    expect(result.current.of('accept c1')).not.toBe(result.current.of('accept c2'));
  });
});

describe('usePress', () => {
  it('does nothing on a second press while the first is being worked on', async () => {
    let finish = () => undefined as void;
    let started = 0;
    const work = () => {
      started += 1;
      return new Promise<void>((resolve) => (finish = resolve));
    };
    const { result } = renderHook(() => usePress(work));
    act(() => void result.current.run());
    act(() => void result.current.run());
    expect(started).toBe(1);
    expect(result.current.busy).toBe(true);
    await act(async () => finish());
    expect(result.current.busy).toBe(false);
    act(() => void result.current.run());
    expect(started).toBe(2);
  });
});
