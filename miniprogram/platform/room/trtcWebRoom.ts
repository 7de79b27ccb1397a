import TRTC from 'trtc-sdk-v5';
import type { BrowserRoom } from './browserRoom';
import { roomStore, type Ending, type Opening } from './room';

const ENDINGS: Readonly<Record<string, Ending>> = {
  kick: 'elsewhere',
  banned: 'removed',
  room_disband: 'dismissed',
};

/** A room at TRTC in a browser. The vendor's kit is large: this file is loaded when a room is opened. */
export async function openTrtcWebRoom({ ticket, withVideo }: Opening): Promise<BrowserRoom> {
  const store = roomStore(withVideo);
  const trtc = TRTC.create();
  const { EVENT, TYPE } = TRTC;
  const streamType = TYPE.STREAM_TYPE_MAIN;
  let isFront = true;
  const over = (ending: Ending) => store.set({ phase: 'over', ending, microphone: false, camera: false });
  trtc.on(EVENT.REMOTE_USER_ENTER, ({ userId }) => store.setPeer(userId, {}));
  trtc.on(EVENT.REMOTE_USER_EXIT, ({ userId }) => store.dropPeer(userId));
  trtc.on(EVENT.REMOTE_AUDIO_AVAILABLE, ({ userId }) => store.setPeer(userId, { hasSound: true }));
  trtc.on(EVENT.REMOTE_AUDIO_UNAVAILABLE, ({ userId }) => store.setPeer(userId, { hasSound: false }));
  trtc.on(EVENT.REMOTE_VIDEO_AVAILABLE, ({ userId }) => store.setPeer(userId, { hasPicture: true }));
  trtc.on(EVENT.REMOTE_VIDEO_UNAVAILABLE, ({ userId }) => store.setPeer(userId, { hasPicture: false }));
  trtc.on(EVENT.NETWORK_QUALITY, ({ uplinkNetworkQuality }) => store.set({ quality: uplinkNetworkQuality }));
  trtc.on(EVENT.CONNECTION_STATE_CHANGED, ({ state }) => {
    if (state === 'RECONNECTING') store.set({ phase: 'reconnecting' });
    if (state === 'CONNECTED') store.set({ phase: 'in' });
  });
  trtc.on(EVENT.KICKED_OUT, ({ reason }) => over(ENDINGS[reason] ?? 'removed'));
  trtc.on(EVENT.ERROR, () => store.state().phase === 'connecting' && over('refused'));
  const { sdkAppId, userId, userSig, privateMapKey, roomId: strRoomId } = ticket;
  await trtc.enterRoom({ sdkAppId, userId, userSig, strRoomId, privateMapKey, scene: TYPE.SCENE_RTC });
  await trtc.startLocalAudio();
  if (withVideo) await trtc.startLocalVideo({ option: { useFrontCamera: true } });
  store.set({ phase: 'in' });
  const leave = async () => {
    await trtc.stopLocalVideo().catch(() => undefined);
    await trtc.stopLocalAudio().catch(() => undefined);
    await trtc.exitRoom().catch(() => undefined);
    trtc.destroy();
  };
  return {
    state: store.state,
    listen: store.listen,
    setMicrophone(on) {
      store.set({ microphone: on });
      void trtc.updateLocalAudio({ mute: !on });
    },
    setCamera(on) {
      store.set({ camera: on });
      void (on ? trtc.startLocalVideo() : trtc.stopLocalVideo()).catch(() => undefined);
    },
    turnCamera() {
      isFront = !isFront;
      void trtc.updateLocalVideo({ option: { useFrontCamera: isFront } }).catch(() => undefined);
    },
    leave() {
      over('left');
      void leave();
    },
    show(element, shown) {
      if (shown === undefined) void trtc.updateLocalVideo({ view: element }).catch(() => undefined);
      else void trtc.startRemoteVideo({ userId: shown, streamType, view: element }).catch(() => undefined);
      return () => {
        if (shown !== undefined)
          void trtc.stopRemoteVideo({ userId: shown, streamType }).catch(() => undefined);
      };
    },
  };
}
