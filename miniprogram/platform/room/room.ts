import type { RoomTicket } from '@shared/contracts/call';

/** Somebody else in the room, as the line tells. */
export type Peer = { readonly userId: string; readonly hasSound: boolean; readonly hasPicture: boolean };

/** Why it is over: one's own wish, sent away, the room ended, the same person elsewhere, or no way in. */
export type Ending = 'left' | 'removed' | 'dismissed' | 'elsewhere' | 'refused';

export type RoomState = {
  readonly phase: 'connecting' | 'in' | 'reconnecting' | 'over';
  readonly ending?: Ending | undefined;
  readonly microphone: boolean;
  readonly camera: boolean;
  /** 1 excellent to 6 none, as TRTC counts; 0 is not known. */
  readonly quality: number;
  readonly peers: readonly Peer[];
};

/** What a room is opened with. A ticket lasts minutes: after a broken line another is asked for. */
export type Opening = {
  readonly ticket: RoomTicket;
  readonly renew: () => Promise<RoomTicket | undefined>;
  readonly withVideo: boolean;
};

/** One room for sound and pictures, whatever carries it. */
export type Room = {
  readonly state: () => RoomState;
  readonly listen: (listener: () => void) => () => void;
  readonly setMicrophone: (on: boolean) => void;
  readonly setCamera: (on: boolean) => void;
  /** Front to back, or back to front. */
  readonly turnCamera: () => void;
  /** Ends microphone and camera at once. */
  readonly leave: () => void;
};

const START: RoomState = { phase: 'connecting', microphone: true, camera: true, quality: 0, peers: [] };

/** State that tells its listeners. */
export function roomStore(withVideo: boolean) {
  let state: RoomState = { ...START, camera: withVideo };
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    listen(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(change: Partial<RoomState>) {
      // What is over stays over.
      if (state.phase === 'over') return;
      state = { ...state, ...change };
      listeners.forEach((it) => it());
    },
    setPeer(userId: string, change: Partial<Omit<Peer, 'userId'>>) {
      const known = state.peers.find((it) => it.userId === userId);
      const peer = { userId, hasSound: false, hasPicture: false, ...known, ...change };
      const others = state.peers.filter((it) => it.userId !== userId);
      this.set({ peers: [...others, peer].sort((a, b) => (a.userId < b.userId ? -1 : 1)) });
    },
    dropPeer(userId: string) {
      this.set({ peers: state.peers.filter((it) => it.userId !== userId) });
    },
  };
}
export type RoomStore = ReturnType<typeof roomStore>;
