import Taro from '@tarojs/taro';
import TRTC, { type Player } from 'trtc-wx-sdk';
import { roomStore, type Opening, type Room } from './room';

/** A room inside WeChat: `live-pusher` and `live-player` draw what these say. */
export type WeappRoom = Room & {
  readonly pusher: () => Readonly<Record<string, unknown>>;
  readonly players: () => readonly Player[];
  readonly sdk: TRTC;
};

/** Both ways, small pictures: a face in a hand. */
const PUSHER = {
  mode: 'RTC',
  beautyLevel: 0,
  videoWidth: 540,
  videoHeight: 960,
  minBitrate: 200,
  maxBitrate: 900,
};

/** A room at TRTC inside WeChat, by the vendor's kit for its own two components. */
export async function openWeappRoom({ ticket, withVideo }: Opening): Promise<WeappRoom> {
  const store = roomStore(withVideo);
  // In any other mode the kit posts each step, with the ids of room and person, to its vendor.
  const sdk = new TRTC(Taro.getCurrentInstance().page, { env: 'test' });
  const { EVENT } = sdk;
  // The kit would print its calls, tickets and all.
  sdk.setLogLevel(5);
  let pusher: Readonly<Record<string, unknown>> = sdk.createPusher(PUSHER).pusherAttributes;
  let players: readonly Player[] = [];
  const drawn = () => {
    players = [...sdk.getPlayerList()];
    store.set({});
  };
  const userOf = ({ data }: { data: Record<string, unknown> }) => String(data['userID'] ?? '');
  const unmuted = (it: { data: Record<string, unknown> }, attributes: Record<string, unknown>) => {
    const player = it.data['player'] as Player | undefined;
    if (player) sdk.setPlayerAttributes(player.streamID, attributes);
    return player?.userID ?? userOf(it);
  };
  const end = (ending: 'left' | 'dismissed' | 'refused' | 'elsewhere') => {
    pusher = sdk.exitRoom().pusher;
    players = [];
    store.set({ phase: 'over', ending, microphone: false, camera: false, peers: [] });
  };
  sdk.on(EVENT['LOCAL_JOIN']!, () => store.set({ phase: 'in' }));
  sdk.on(EVENT['REMOTE_USER_JOIN']!, (it) => store.setPeer(userOf(it), {}));
  sdk.on(EVENT['REMOTE_USER_LEAVE']!, (it) => {
    drawn();
    store.dropPeer(userOf(it));
  });
  sdk.on(EVENT['REMOTE_AUDIO_ADD']!, (it) => {
    const userId = unmuted(it, { muteAudio: false });
    drawn();
    store.setPeer(userId, { hasSound: true });
  });
  sdk.on(EVENT['REMOTE_VIDEO_ADD']!, (it) => {
    const userId = unmuted(it, { muteVideo: false });
    drawn();
    store.setPeer(userId, { hasPicture: true });
  });
  sdk.on(EVENT['REMOTE_AUDIO_REMOVE']!, (it) => {
    const userId = unmuted(it, { muteAudio: true });
    drawn();
    store.setPeer(userId, { hasSound: false });
  });
  sdk.on(EVENT['REMOTE_VIDEO_REMOVE']!, (it) => {
    const userId = unmuted(it, { muteVideo: true });
    drawn();
    store.setPeer(userId, { hasPicture: false });
  });
  sdk.on(EVENT['LOCAL_NET_STATE_UPDATE']!, ({ data }) => {
    const info = (data['pusher'] as { netStatus?: { netQualityLevel?: number } } | undefined)?.netStatus;
    if (info?.netQualityLevel !== undefined) store.set({ quality: info.netQualityLevel });
  });
  sdk.on(EVENT['KICKED_OUT']!, () => end('dismissed'));
  sdk.on(EVENT['ERROR']!, () => store.state().phase === 'connecting' && end('refused'));
  const { sdkAppId: sdkAppID, userId: userID, userSig, roomId: strRoomID, privateMapKey } = ticket;
  const set = (attributes: Record<string, unknown>) => {
    pusher = { ...sdk.setPusherAttributes(attributes) };
    store.set({});
  };
  pusher = {
    ...sdk.enterRoom({
      ...{ sdkAppID, userID, userSig, strRoomID, privateMapKey, scene: 'rtc' },
      ...{ enableMic: true, enableCamera: withVideo },
    }),
  };
  return {
    sdk,
    state: store.state,
    listen: store.listen,
    pusher: () => pusher,
    players: () => players,
    setMicrophone(on) {
      set({ enableMic: on });
      store.set({ microphone: on });
    },
    setCamera(on) {
      set({ enableCamera: on });
      store.set({ camera: on });
    },
    turnCamera: () => sdk.getPusherInstance().switchCamera(),
    leave: () => end('left'),
  };
}
