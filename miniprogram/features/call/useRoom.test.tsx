// @vitest-environment jsdom
import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { roomStore, type Opening, type Room } from '../../platform/room/room';
import type { callService } from './service';
import { useRoom } from './useRoom';

let hide: () => void = () => undefined;
vi.mock('@tarojs/taro', () => ({
  default: {},
  useDidHide: (it: () => void) => (hide = it),
  useDidShow: () => undefined,
}));
vi.mock('../../platform/room/openRoom', () => ({ openRoom: vi.fn() }));

const ID = ConsultationId.parse('case-1');
const TICKET = { sdkAppId: 1, userId: 'p-case-1', userSig: 's', roomId: 'case-1', privateMapKey: 'k' };
const ENTERED = ok({ ticket: TICKET, withVideo: true, closesAt: 9, now: 1 });

const left = vi.fn();
let store: ReturnType<typeof roomStore>;
const open = vi.fn(async ({ withVideo }: Opening): Promise<Room> => {
  store = roomStore(withVideo);
  const leave = () => {
    left();
    store.set({ phase: 'over', ending: 'left' });
  };
  const nothing = () => undefined;
  return {
    ...{ state: store.state, listen: store.listen, leave },
    ...{ setMicrophone: nothing, setCamera: nothing, turnCamera: nothing },
  };
});
const enter = vi.fn();
const arrive = vi.fn(async () => ok({ at: 1 }));
const leave = vi.fn(async () => ok({ at: 1 }));
const service = { enter, arrive, leave } as unknown as typeof callService;
const mount = async () => {
  const hook = renderHook(() => useRoom(ID, service, open));
  await act(async () => undefined);
  return hook;
};

beforeEach(() => {
  vi.clearAllMocks();
  enter.mockResolvedValue(ENTERED);
});

describe('in the room', () => {
  it('says to the server that it is in, once for each coming in', async () => {
    const { result } = await mount();
    act(() => store.set({ phase: 'in' }));
    act(() => store.set({ quality: 3 }));
    expect(arrive).toHaveBeenCalledOnce();
    act(() => store.set({ phase: 'reconnecting' }));
    act(() => store.set({ phase: 'in' }));
    expect(arrive).toHaveBeenCalledTimes(2);
    expect(result.current.screen.kind).toBe('open');
  });

  it('ends microphone and camera when the page is hidden, and when it is left', async () => {
    const { result } = await mount();
    act(() => hide());
    expect(left).toHaveBeenCalledOnce();
    expect(leave).toHaveBeenCalledWith(ID);
    expect(result.current.screen).toEqual({ kind: 'over', ending: 'left' });
    const again = await mount();
    again.unmount();
    expect(left).toHaveBeenCalledTimes(2);
  });

  it('ends a room at once that opens after the page was left', async () => {
    let answer: (it: typeof ENTERED) => void = () => undefined;
    enter.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const { unmount } = await mount();
    unmount();
    await act(async () => answer(ENTERED));
    expect(left).toHaveBeenCalledOnce();
  });

  it('says why nobody is let in, and what to do where no camera may be used', async () => {
    enter.mockResolvedValue(reject('call.too_early'));
    expect((await mount()).result.current.screen).toMatchObject({
      message: expect.stringContaining('10 分钟'),
    });
    enter.mockResolvedValue(ENTERED);
    open.mockRejectedValueOnce(new Error('NotAllowedError'));
    expect((await mount()).result.current.screen).toMatchObject({ message: expect.stringContaining('允许') });
  });
});
