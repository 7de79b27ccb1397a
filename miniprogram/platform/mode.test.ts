import { beforeEach, expect, it, vi } from 'vitest';

const launched = vi.fn();
vi.mock('./host', () => ({ inBrowser: false }));
vi.mock('@tarojs/taro', () => ({ default: { getLaunchOptionsSync: () => launched() } }));
beforeEach(() => vi.resetModules());

it('A doctor who opens the room of a visit by a link is there as its doctor, whichever asks first', async () => {
  launched.mockReturnValue({ path: 'call/waiting/index', query: { id: 'c1', as: 'doctor' } });
  expect((await import('./mode')).mode()).toBe('doctor');
  vi.resetModules();
  const { mode, modeOfPath, setMode, withSide } = await import('./mode');
  setMode(modeOfPath(withSide('/call/waiting/index', { as: 'doctor' })));
  expect(mode()).toBe('doctor');
});

it('Without it the room is the patient’s, and in the room one stays whoever one was', async () => {
  launched.mockReturnValue({ path: 'call/waiting/index', query: {} });
  const { mode, modeOfPath, setMode, withSide } = await import('./mode');
  expect(mode()).toBe('patient');
  setMode('doctor');
  expect(modeOfPath(withSide('/call/room/index', {}))).toBe('doctor');
});
