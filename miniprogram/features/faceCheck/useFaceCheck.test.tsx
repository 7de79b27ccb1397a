// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { ok, reject } from '@shared/kernel/result';

vi.mock('../../platform/cloud', () => ({ call: vi.fn() }));
vi.mock('../../platform/faceCheck', () => ({ showFaceCheck: vi.fn() }));
const { useFaceCheck } = await import('./useFaceCheck');

const service = { begin: vi.fn(), show: vi.fn(), finish: vi.fn() };
const passed = vi.fn();
const pressed = async () => {
  const { result } = renderHook(() => useFaceCheck(passed, service as never));
  await act(() => result.current.press.run());
  return result.current.problem;
};
beforeEach(() => {
  vi.clearAllMocks();
  service.begin.mockResolvedValue(ok({ token: 'token', url: '' }));
  service.show.mockResolvedValue('finished');
  service.finish.mockResolvedValue(ok({ until: 1 }));
});

it('shows the camera for the token of the server, and believes only the server', async () => {
  expect(await pressed()).toBeUndefined();
  expect(service.show).toHaveBeenCalledWith('token');
  expect(passed).toHaveBeenCalledTimes(1);
});

it('says what to do when the face was not recognised, and lets nobody on', async () => {
  service.finish.mockResolvedValue(reject('doctor.face_check_failed'));
  expect(await pressed()).toContain('没有通过核验');
  expect(passed).not.toHaveBeenCalled();
});

it('asks the server nothing when somebody turns away, or the phone cannot do it', async () => {
  service.show.mockResolvedValue('cancelled');
  expect(await pressed()).toContain('取消');
  service.show.mockResolvedValue('unsupported');
  expect(await pressed()).toContain('更新微信');
  expect(service.finish).not.toHaveBeenCalled();
});
