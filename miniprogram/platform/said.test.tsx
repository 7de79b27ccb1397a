// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const showToast = vi.fn();
const page = { current: 'order' as unknown };
const elder = { current: false };
vi.mock('@tarojs/taro', () => ({
  default: { showToast, getCurrentInstance: () => ({ page: page.current }) },
}));
vi.mock('./appearance', () => ({ isElder: () => elder.current }));
const { hush, saidBefore, useSaid } = await import('./said');
const { tell, toast, whyNot } = await import('./toast');
const { usePress } = await import('./usePress');

const NO = '这个时间刚刚被约走了，请另选一个时间';
const on = (which: string) => renderHook(() => useSaid(which)).result;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  elder.current = false;
  page.current = 'order';
});
afterEach(() => {
  act(hush);
  vi.useRealTimers();
});

describe('a refusal', () => {
  it.each([false, true])('stands on its page however long it is read, 关怀模式: %s', (isElder) => {
    elder.current = isElder;
    const order = on('order');
    act(() => whyNot(NO));
    act(() => vi.advanceTimersByTime(3_600_000));
    expect([order.current?.text, order.current?.isRefusal]).toEqual([NO, true]);
    expect(on('home').current).toBeUndefined();
    expect(showToast).not.toHaveBeenCalled();
  });

  it('is over when it is closed, when another word comes, and when something is tried again', async () => {
    const order = on('order');
    act(() => whyNot(NO));
    act(hush);
    expect(order.current).toBeUndefined();
    act(() => whyNot(NO));
    act(() => tell(undefined, '已保存'));
    expect(order.current).toBeUndefined();
    act(() => whyNot(NO));
    const { result } = renderHook(() => usePress(async () => undefined));
    await act(() => result.current.run());
    expect(order.current).toBeUndefined();
  });

  it('stays behind on the page it was said on, and is not in the way when that is left', () => {
    act(() => whyNot(NO));
    vi.advanceTimersByTime(60_000);
    act(() => saidBefore('order'));
    expect(on('order').current?.text).toBe(NO);
    act(() => saidBefore('home'));
    expect([on('order').current, on('home').current]).toEqual([undefined, undefined]);
  });

  it('said on leaving goes along to the page that comes next', () => {
    act(() => whyNot('没有付款'));
    act(() => saidBefore('consultation'));
    expect(on('consultation').current?.text).toBe('没有付款');
  });
});

describe('that it is done', () => {
  it('is said in passing, but stands in 关怀模式, which has no pop-ups', () => {
    toast('已保存');
    expect(showToast.mock.calls[0]![0]).toMatchObject({ title: '已保存' });
    elder.current = true;
    act(() => toast('已保存'));
    expect(showToast).toHaveBeenCalledOnce();
    expect(on('order').current).toMatchObject({ text: '已保存', isRefusal: false });
  });

  it('says nothing where there is nothing to say', () => {
    tell(undefined);
    expect(showToast).not.toHaveBeenCalled();
  });
});
