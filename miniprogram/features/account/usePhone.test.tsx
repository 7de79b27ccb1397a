// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';

vi.mock('@tarojs/taro', () => ({
  default: {},
  useDidShow: vi.fn(),
  useDidHide: vi.fn(),
  usePullDownRefresh: vi.fn(),
}));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { usePhone } = await import('./usePhone');

const service = { contact: vi.fn(), bindPhone: vi.fn(), unbindPhone: vi.fn() };
const opened = async () => {
  const { result } = renderHook(() => usePhone(service as never));
  await waitFor(() => expect(result.current.screen.kind).toBe('ready'));
  return result;
};

beforeEach(() => {
  vi.resetAllMocks();
  service.contact.mockResolvedValue(ok({}));
});

describe('the phone number', () => {
  it('is bound by the code of the button, and then asked for anew', async () => {
    service.bindPhone.mockResolvedValue(ok({}));
    const phone = await opened();
    await act(() => phone.current.bind({ kind: 'code', code: 'c1' }));
    expect(service.bindPhone.mock.calls[0]?.[0]).toBe('c1');
    expect(service.contact).toHaveBeenCalledTimes(2);
    expect(phone.current.problem).toBeUndefined();
  });

  it('stays as it was when the person would rather not, without a word', async () => {
    const phone = await opened();
    await act(() => phone.current.bind({ kind: 'denied' }));
    expect(service.bindPhone).not.toHaveBeenCalled();
    expect(phone.current.problem).toBeUndefined();
  });

  it('says what to do when WeChat gave none, and when the code is spent', async () => {
    const phone = await opened();
    await act(() => phone.current.bind({ kind: 'none' }));
    expect(phone.current.problem).toContain('微信已绑定手机号');
    service.bindPhone.mockResolvedValue(reject('phone.code_spent'));
    await act(() => phone.current.bind({ kind: 'code', code: 'c1' }));
    expect(phone.current.problem).toContain('重新授权');
  });
});
