import {
  ForgedCallback,
  RoomsUnavailable,
  type RoomEvent,
  type RoomKeys,
  type Rooms,
} from '../cloudfunctions/_runtime/ports/rooms';

type Wanted = Parameters<Rooms['keysFor']>[0];

/** Rooms in memory: what was asked of the vendor, in order. A callback is believed when its header says `vendor`. */
export class MemoryRooms implements Rooms {
  readonly signed: Wanted[] = [];
  readonly asked: string[] = [];
  readonly running = new Set<string>();
  isDown = false;
  private tasks = 0;

  keysFor = (wanted: Wanted): RoomKeys => {
    this.signed.push(wanted);
    return { sdkAppId: 1400000001, userSig: `sig-${wanted.userId}`, privateMapKey: `key-${wanted.roomId}` };
  };

  dismiss = async (roomId: string) => this.ask(`dismiss ${roomId}`);
  remove = async (roomId: string, userId: string) => this.ask(`remove ${userId} from ${roomId}`);

  startRecording = async (roomId: string) => {
    this.ask(`record ${roomId}`);
    const taskId = `task-${++this.tasks}`;
    this.running.add(taskId);
    return taskId;
  };

  stopRecording = async (taskId: string) => {
    this.ask(`stop ${taskId}`);
    this.running.delete(taskId);
  };

  readCallback = (headers: Readonly<Record<string, string>>, rawBody: string): readonly RoomEvent[] => {
    if (headers['sign'] !== 'vendor') throw new ForgedCallback('signature');
    return JSON.parse(rawBody) as RoomEvent[];
  };

  private ask(what: string): void {
    this.asked.push(what);
    if (this.isDown) throw new RoomsUnavailable('down');
  }
}
