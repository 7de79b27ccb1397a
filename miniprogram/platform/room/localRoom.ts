import { videoIn, type BrowserRoom } from './browserRoom';
import { recorderOf } from './localRecorder';
import { roomStore, type Opening } from './room';

type Data = { readonly description?: RTCSessionDescriptionInit; readonly candidate?: RTCIceCandidateInit };
type Heard =
  | { readonly type: 'joined'; readonly users: readonly string[] }
  | { readonly type: 'entered' | 'left'; readonly userId: string }
  | { readonly type: 'media'; readonly userId: string; readonly audio: boolean; readonly video: boolean }
  | { readonly type: 'signal'; readonly from: string; readonly data: Data }
  | { readonly type: 'quality'; readonly level: number }
  | { readonly type: 'record' | 'stopRecord'; readonly taskId: string }
  | { readonly type: 'removed' | 'dismissed' | 'elsewhere' };
type Peer = { readonly line: RTCPeerConnection; readonly stream: MediaStream };

/** The door has not taken the ticket. */
const REFUSED = 4401;
const AGAIN_MS = 1000;
const MOST_TRIES = 20;

/**
 * A room of the emulated cloud: browsers send sound and pictures straight to each other, and the door passes on what they
 * need for that. There where no account of TRTC is set.
 */
export async function openLocalRoom({ ticket, renew, withVideo }: Opening): Promise<BrowserRoom> {
  const store = roomStore(withVideo);
  const own = await navigator.mediaDevices.getUserMedia({
    audio: true,
    video: withVideo && { facingMode: 'user' },
  });
  const peers = new Map<string, Peer>();
  const streams = new Map<string, MediaStream>();
  let facing: 'user' | 'environment' = 'user';
  let socket: WebSocket | undefined;
  let tries = 0;
  const say = (message: object) => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const trackOf = (kind: string) => own.getTracks().find((it) => it.kind === kind);
  const recorder = recorderOf(() => [own, ...[...peers.values()].map(({ stream }) => stream)], say);

  const tellMedia = () => {
    const { microphone, camera } = store.state();
    say({ type: 'media', audio: microphone, video: camera });
  };
  const drop = (userId: string) => {
    const known = peers.get(userId);
    known?.line.close();
    known?.stream.getTracks().forEach((it) => known.stream.removeTrack(it));
    peers.delete(userId);
    store.dropPeer(userId);
  };
  /** One stream a person, whatever line carries it: a picture on the page goes on after a broken one. */
  const streamOf = (userId: string): MediaStream => {
    const known = streams.get(userId) ?? new MediaStream();
    streams.set(userId, known);
    return known;
  };
  const peerOf = (userId: string): Peer => {
    const known = peers.get(userId);
    if (known) return known;
    const line = new RTCPeerConnection();
    const peer = { line, stream: streamOf(userId) };
    peers.set(userId, peer);
    store.setPeer(userId, {});
    line.onicecandidate = ({ candidate }) =>
      candidate && say({ type: 'signal', to: userId, data: { candidate: candidate.toJSON() } });
    line.ontrack = ({ track }) => peer.stream.addTrack(track);
    return peer;
  };
  /** Whoever comes offers to everybody who is there; so no two offer to each other at once. */
  const offer = async (userId: string) => {
    const { line } = peerOf(userId);
    for (const kind of withVideo ? ['audio', 'video'] : ['audio'])
      line.addTransceiver(trackOf(kind) ?? kind, { direction: 'sendrecv', streams: [own] });
    await line.setLocalDescription();
    say({ type: 'signal', to: userId, data: { description: line.localDescription } });
  };
  const answer = async (userId: string, { description, candidate }: Data) => {
    const { line } = peerOf(userId);
    if (candidate) return line.addIceCandidate(candidate).catch(() => undefined);
    if (!description) return;
    await line.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    for (const it of line.getTransceivers()) {
      it.direction = 'sendrecv';
      await it.sender.replaceTrack(trackOf(it.receiver.track.kind) ?? null);
    }
    await line.setLocalDescription();
    say({ type: 'signal', to: userId, data: { description: line.localDescription } });
  };
  const hear = (message: Heard) => {
    switch (message.type) {
      case 'joined':
        tries = 0;
        store.set({ phase: 'in' });
        tellMedia();
        return message.users.forEach((userId) => void offer(userId));
      case 'entered':
        store.setPeer(message.userId, {});
        return tellMedia();
      case 'left':
        return drop(message.userId);
      case 'media':
        return store.setPeer(message.userId, { hasSound: message.audio, hasPicture: message.video });
      case 'signal':
        return void answer(message.from, message.data);
      case 'quality':
        return store.set({ quality: message.level });
      case 'record':
        return recorder.start(message.taskId);
      case 'stopRecord':
        return recorder.stop();
      case 'removed':
      case 'dismissed':
      case 'elsewhere':
        return end(message.type);
    }
  };
  const end = (ending: NonNullable<ReturnType<typeof store.state>['ending']>) => {
    recorder.stop();
    say({ type: 'leave' });
    own.getTracks().forEach((it) => it.stop());
    [...peers.keys()].forEach(drop);
    store.set({ phase: 'over', ending, microphone: false, camera: false });
    socket?.close();
  };
  const connect = (keys: typeof ticket) => {
    const { signalUrl = '', userId, userSig, roomId, privateMapKey } = keys;
    const query = new URLSearchParams({ userId, userSig, roomId, privateMapKey });
    const fresh = new WebSocket(`${signalUrl}?${query}`);
    socket = fresh;
    fresh.onmessage = ({ data }) => hear(JSON.parse(String(data)) as Heard);
    fresh.onclose = ({ code }) => {
      if (store.state().phase === 'over' || socket !== fresh) return;
      [...peers.keys()].forEach(drop);
      if (code === REFUSED) return end('refused');
      store.set({ phase: 'reconnecting' });
      setTimeout(() => void again(), AGAIN_MS);
    };
  };
  const again = async (): Promise<void> => {
    if (store.state().phase === 'over') return;
    const keys = await renew();
    if (keys) return connect(keys);
    if (++tries >= MOST_TRIES) return end('refused');
    setTimeout(() => void again(), AGAIN_MS);
  };
  const send = async (kind: string, track: MediaStreamTrack | null) => {
    for (const { line } of peers.values())
      for (const it of line.getTransceivers())
        if (it.receiver.track.kind === kind) await it.sender.replaceTrack(track);
  };
  const film = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: facing } });
    const [track] = stream.getVideoTracks();
    if (!track || store.state().phase === 'over') return track?.stop();
    darken();
    own.addTrack(track);
    await send('video', track);
    store.set({ camera: true });
    tellMedia();
  };
  const darken = () => {
    for (const it of own.getVideoTracks()) {
      it.stop();
      own.removeTrack(it);
    }
  };
  connect(ticket);
  return {
    state: store.state,
    listen: store.listen,
    setMicrophone(on) {
      for (const it of own.getAudioTracks()) it.enabled = on;
      store.set({ microphone: on });
      tellMedia();
    },
    setCamera(on) {
      if (on) return void film().catch(() => undefined);
      darken();
      void send('video', null);
      store.set({ camera: false });
      tellMedia();
    },
    turnCamera() {
      facing = facing === 'user' ? 'environment' : 'user';
      void film().catch(() => undefined);
    },
    leave: () => end('left'),
    show: (element, userId) =>
      videoIn(element, userId === undefined ? own : streamOf(userId), userId === undefined),
  };
}
