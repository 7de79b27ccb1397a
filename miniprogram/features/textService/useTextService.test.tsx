// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';

const whyNot = vi.fn();
vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../platform/toast', () => ({ whyNot, toast: vi.fn() }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { useTextService } = await import('./useTextService');
const { fenOf } = await import('../../ui/moneyInput');

const set = vi.fn();
const onSaved = vi.fn();
const opened = () =>
  renderHook(() => useTextService({ feeFen: 2950, promiseMinutes: 60 }, onSaved, { set })).result;
beforeEach(() => vi.clearAllMocks());

it('reads money to the fen, and nothing that is no amount', () => {
  expect(['29', '29.5', '29.05', ' 0.10 '].map(fenOf)).toEqual([2900, 2950, 2905, 10]);
  expect(['', '-1', '1e3', '29.555', '二十', '.5', '29.'].map(fenOf)).toEqual(Array(7).fill(undefined));
});

it('opens with what holds today, and saves what was typed', async () => {
  set.mockResolvedValue(ok({ feeFen: 3900, promiseMinutes: 120 }));
  const form = opened();
  expect([form.current.price, form.current.minutes]).toEqual(['29.50', '60']);
  act(() => form.current.setPrice('39'));
  act(() => form.current.setMinutes('120'));
  await act(() => form.current.press.run());
  expect(set.mock.calls[0]![0]).toEqual({ feeFen: 3900, promiseMinutes: 120 });
  expect(onSaved).toHaveBeenCalledOnce();
});

it('says what is wrong in its place and sends nothing', async () => {
  const form = opened();
  act(() => form.current.setPrice('0.5'));
  act(() => form.current.setMinutes('5'));
  expect(Object.keys(form.current.problems)).toEqual(['price', 'minutes']);
  await act(() => form.current.press.run());
  expect([set.mock.calls.length, onSaved.mock.calls.length]).toEqual([0, 0]);
});

it('a number of questions may be set within the limits, and left out means none', async () => {
  set.mockResolvedValue(ok({ feeFen: 2950, promiseMinutes: 60, rounds: 20 }));
  const form = opened();
  expect(form.current.count).toBe('');
  act(() => form.current.setCount('4'));
  expect(form.current.problems).toEqual({ count: '追问次数请填 5 到 100 的整数，不限请留空' });
  await act(() => form.current.press.run());
  expect(set).not.toHaveBeenCalled();
  act(() => form.current.setCount('20'));
  await act(() => form.current.press.run());
  expect(set.mock.calls[0]![0]).toEqual({ feeFen: 2950, promiseMinutes: 60, rounds: 20 });
});

it('keeps what was typed when no answer comes, and asks again with the same key', async () => {
  set.mockResolvedValue(reject('transport.no_answer'));
  const form = opened();
  act(() => form.current.setPrice('39'));
  await act(() => form.current.press.run());
  await act(() => form.current.press.run());
  expect(set.mock.calls[0]![1]).toBe(set.mock.calls[1]![1]);
  expect([form.current.price, onSaved.mock.calls.length]).toEqual(['39', 0]);
});
