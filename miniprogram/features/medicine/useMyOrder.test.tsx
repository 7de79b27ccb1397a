// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MedicineOrderId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';

vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/useReload', async () => {
  const { useEffect } = await import('react');
  return { useReload: (reload: () => unknown) => useEffect(() => void reload(), [reload]) };
});
const { useMyOrder } = await import('./useMyOrder');

const id = MedicineOrderId.parse('o1');
let state = 'awaiting_payment';
const get = vi.fn(async () => ok({ state }));
const pay = vi.fn(async () => true);
const service = { get } as never;
const opened = async (wasPaid: boolean) => {
  const { result } = renderHook(() => useMyOrder(id, { wasPaid, pay }, service));
  await act(() => vi.advanceTimersByTimeAsync(0));
  return result;
};

beforeEach(() => {
  vi.useFakeTimers();
  get.mockClear();
  state = 'awaiting_payment';
});
afterEach(() => void vi.useRealTimers());

it('what was just paid is being confirmed, and the page finds out by itself when the pharmacy knows', async () => {
  const order = await opened(true);
  expect(order.current.isConfirming).toBe(true);
  state = 'paid';
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(order.current.isConfirming).toBe(false);
  expect(order.current.screen).toEqual({ kind: 'ready', value: { state: 'paid' } });
  const asked = get.mock.calls.length;
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(get).toHaveBeenCalledTimes(asked);
});

it('what was not paid is asked for once, and can be paid', async () => {
  const order = await opened(false);
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(order.current.isConfirming).toBe(false);
  expect(get).toHaveBeenCalledTimes(1);
});

it('what is paid from the page is being confirmed as well', async () => {
  const order = await opened(false);
  await act(() => order.current.onPay());
  expect(order.current.isConfirming).toBe(true);
});
