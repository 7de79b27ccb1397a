declare module 'trtc-wx-sdk' {
  type Attributes = Record<string, unknown>;
  export type Player = Attributes & { userID: string; streamID: string; id: string; src: string };
  type Event = { detail: { code?: number; message?: string } };
  export default class TRTC {
    constructor(page: unknown, options?: { env?: string });
    readonly EVENT: Readonly<Record<string, string>>;
    setLogLevel(level: number): void;
    on(event: string, listener: (it: { data: Record<string, unknown> }) => void): void;
    createPusher(attributes: Attributes): { pusherAttributes: Attributes };
    getPusherInstance(): { start(): void; stop(): void; switchCamera(): void };
    enterRoom(options: Attributes): Attributes;
    exitRoom(): { pusher: Attributes; playerList: Player[] };
    getPlayerList(): Player[];
    setPusherAttributes(attributes: Attributes): Attributes;
    getPusherAttributes(): Attributes;
    setPlayerAttributes(streamId: string, attributes: Attributes): Player[];
    pusherEventHandler(event: Event): void;
    pusherNetStatusHandler(event: Event): void;
    pusherErrorHandler(event: Event): void;
    playerEventHandler(event: Event): void;
    playerNetStatus(event: Event): void;
  }
}
