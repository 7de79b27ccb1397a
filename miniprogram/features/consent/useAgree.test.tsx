// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRIVACY_NOTICE, referenceOf, SENSITIVE_HEALTH } from '@shared/domain/consent/texts';
import { ok, reject } from '@shared/kernel/result';

vi.mock('@tarojs/taro', () => ({ default: {} }));
vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
const { useAgree } = await import('./useAgree');

const service = { register: vi.fn(), give: vi.fn() };
const heard = vi.fn(async () => undefined);
const press = async (decided: Parameters<typeof useAgree>[0], times = 1) => {
  const { result } = renderHook(() => useAgree(decided, heard, service as never));
  for (let at = 0; at < times; at++) await act(() => result.current.press.run());
  return result.current.problem;
};
const notice = PRIVACY_NOTICE;
const sensitiveHealth = SENSITIVE_HEALTH;

beforeEach(() => vi.resetAllMocks());

describe('agreeing', () => {
  it('asks for a tick where there is none, and sends nothing', async () => {
    expect(await press({})).toBe('请先勾选您同意的内容');
    expect([service.register, service.give].flatMap((it) => it.mock.calls)).toEqual([]);
  });

  it('sends the notice alone where health data was not agreed to, and both where it was', async () => {
    service.register.mockResolvedValue(ok({}));
    await press({ notice });
    await press({ notice, sensitiveHealth });
    expect(service.register.mock.calls.map(([agreed]: unknown[]) => agreed)).toEqual([
      { notice: referenceOf(notice) },
      { notice: referenceOf(notice), sensitiveHealth: referenceOf(sensitiveHealth) },
    ]);
    expect(heard).toHaveBeenLastCalledWith({ notice, sensitiveHealth });
  });

  it('gives the consent to health data by itself where the notice was agreed to before', async () => {
    service.give.mockResolvedValue(ok({}));
    await press({ sensitiveHealth });
    expect(service.give.mock.calls[0]?.slice(0, 2)).toEqual([
      'sensitive_health',
      referenceOf(sensitiveHealth),
    ]);
  });

  it('repeats a press without an answer with the same key', async () => {
    service.register.mockResolvedValue(reject('transport.no_answer'));
    await press({ notice }, 2);
    const [first, second] = service.register.mock.calls.map(([, key]: unknown[]) => key);
    expect(second).toBe(first);
    expect(heard).not.toHaveBeenCalled();
  });

  it('has the newer text shown when there is one, and takes nothing as agreed', async () => {
    service.register.mockResolvedValue(reject('consent.outdated'));
    expect(await press({ notice, sensitiveHealth })).toContain('重新阅读');
    expect(heard).toHaveBeenCalledWith(undefined);
  });
});
