import { PortError } from './portError';

/** A ticket as the vendor's clients take it. */
export type RoomKeys = {
  readonly sdkAppId: number;
  readonly userSig: string;
  readonly privateMapKey: string;
  /** Only where browsers come in by the emulated cloud. */
  readonly signalUrl?: string;
};

/** What the vendor tells of a room, as far as we listen. */
export type RoomEvent =
  | {
      readonly kind: 'entered' | 'left';
      readonly roomId: string;
      readonly userId: string;
      readonly at: number;
    }
  | {
      readonly kind: 'recorded';
      readonly roomId: string;
      readonly taskId: string;
      readonly fileId: string;
      readonly seconds: number;
    }
  | { readonly kind: 'other' };

/** Rooms for sound and pictures. Room ids are strings. */
export type Rooms = {
  /** Signed here, without asking the vendor: for one user, one room and so many seconds. */
  readonly keysFor: (who: {
    readonly userId: string;
    readonly roomId: string;
    readonly privileges: number;
    readonly seconds: number;
  }) => RoomKeys;
  /** Ends a room for everybody; one that nobody is in counts as ended. @throws RoomsUnavailable */
  readonly dismiss: (roomId: string) => Promise<void>;
  /** Sends a user away; one who is not there counts as gone. @throws RoomsUnavailable */
  readonly remove: (roomId: string, userId: string) => Promise<void>;
  /** Begins to record everybody into one file under this case's folder; answers the task. @throws RoomsUnavailable */
  readonly startRecording: (roomId: string, robotId: string) => Promise<string>;
  /** Ends a task; one that has ended counts as ended. @throws RoomsUnavailable */
  readonly stopRecording: (taskId: string) => Promise<void>;
  /** @throws ForgedCallback when it is not the vendor who tells. */
  readonly readCallback: (headers: Readonly<Record<string, string>>, rawBody: string) => readonly RoomEvent[];
};

/** The vendor cannot be reached, or does not take our key. */
export class RoomsUnavailable extends PortError {
  protected static override readonly kind = 'RoomsUnavailable';
}

/** Somebody else than the vendor has called, or the call was changed on its way. */
export class ForgedCallback extends PortError {
  protected static override readonly kind = 'ForgedCallback';
}
