import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openWeappRoom, type WeappRoom } from './weappRoom';

const started = { start: vi.fn(), stop: vi.fn(), switchCamera: vi.fn() };
const request = vi.fn();
const wx = { createLivePusherContext: () => started, getSystemInfoSync: () => ({}), request };
/** Whatever else the kit asks of WeChat answers nothing. */
vi.stubGlobal('wx', new Proxy(wx, { get: (it, name) => Reflect.get(it, name) ?? (() => undefined) }));
vi.stubGlobal('getApp', () => ({ globalData: {} }));
vi.mock('@tarojs/taro', () => ({ default: { getCurrentInstance: () => ({ page: {} }) } }));

const TICKET = {
  sdkAppId: 1400000001,
  userId: 'p-1',
  userSig: 'sig',
  roomId: 'case-1',
  privateMapKey: 'key',
};
const told = (code: number, message: unknown) => ({ detail: { code, message: JSON.stringify(message) } });

let room: WeappRoom;
const opened = (withVideo = true) =>
  openWeappRoom({ ticket: TICKET, renew: async () => undefined, withVideo });
beforeEach(async () => void (room = await opened()));

describe('a room inside WeChat', () => {
  it('hands both tickets and the string room to the pusher', () => {
    const url = String(room.pusher()['url']);
    for (const part of [
      'sdkappid=1400000001',
      'strroomid=case-1',
      'userid=p-1',
      'usersig=sig',
      'privateMapKey=key',
    ])
      expect(url.toLowerCase()).toContain(part.toLowerCase());
    expect(room.pusher()).toMatchObject({ enableCamera: true, enableMic: true });
  });

  it('by voice opens no camera', async () => {
    expect((await opened(false)).pusher()).toMatchObject({ enableCamera: false });
  });

  it('shows who comes, and mutes and darkens as it is told', () => {
    room.sdk.pusherEventHandler(told(1018, 'entered'));
    expect(room.state().phase).toBe('in');
    room.sdk.pusherEventHandler(told(1031, { userlist: [{ userid: 'd-1' }] }));
    room.sdk.pusherEventHandler(
      told(1033, { userlist: [{ userid: 'd-1', playurl: 'room://x', streamtype: 'main', hasvideo: true }] }),
    );
    expect(room.state().peers).toMatchObject([{ userId: 'd-1', hasPicture: true }]);
    expect(room.players()).toHaveLength(1);
    room.setMicrophone(false);
    expect(room.pusher()['enableMic']).toBe(false);
    room.setCamera(false);
    expect(room.pusher()['enableCamera']).toBe(false);
  });

  it('ends both when it is left', () => {
    room.leave();
    expect(room.state()).toMatchObject({ phase: 'over', ending: 'left', microphone: false, camera: false });
  });

  it('plays whoever is heard and seen from the address that was told, and stops with what they stop', () => {
    room.sdk.pusherEventHandler(told(1018, 'entered'));
    room.sdk.pusherEventHandler(told(1031, { userlist: [{ userid: 'd-1' }] }));
    const stream = { userid: 'd-1', playurl: 'room://d-1', streamtype: 'main' };
    room.sdk.pusherEventHandler(told(1034, { userlist: [{ ...stream, hasaudio: true }] }));
    room.sdk.pusherEventHandler(told(1033, { userlist: [{ ...stream, hasvideo: true }] }));
    expect(room.players()).toMatchObject([
      { userID: 'd-1', streamID: 'd-1_main', src: 'room://d-1', muteAudio: false, muteVideo: false },
    ]);
    room.sdk.pusherEventHandler(told(1034, { userlist: [{ ...stream, hasaudio: false }] }));
    expect(room.players()).toMatchObject([{ muteAudio: true, muteVideo: false }]);
    expect(room.state().peers).toMatchObject([{ hasSound: false, hasPicture: true }]);
    room.sdk.pusherEventHandler(told(1032, { userlist: [{ userid: 'd-1' }] }));
    expect(room.players()).toEqual([]);
    expect(room.state().peers).toEqual([]);
  });

  it('tells its vendor nothing of who does what in the room', () => {
    room.sdk.pusherEventHandler(told(1031, { userlist: [{ userid: 'd-1' }] }));
    room.setMicrophone(false);
    room.leave();
    expect(request).not.toHaveBeenCalled();
  });
});
