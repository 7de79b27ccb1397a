import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Callbacks } from './callbacks';
import type { RoomRight } from './ticket';

/** What a member's client hears. */
export type ToMember = (message: Readonly<Record<string, unknown>>) => void;
type Member = { readonly userId: string; readonly right: RoomRight; tell: ToMember; close: () => void };
type Recording = { readonly taskId: string; readonly from: number; bytes: Buffer[] };

/** How somebody leaves, as the vendor numbers the reasons. */
const REASON = { normal: 1, lost: 2, removed: 3, dismissed: 4, elsewhere: 4 } as const;
const GROUP = { room: 1, recording: 3 } as const;

export type Rooms = {
  /** Puts somebody into a room; the same user from elsewhere goes out. Answers how to leave. */
  readonly enter: (member: Member) => { readonly leave: (isLost: boolean) => void };
  readonly dismiss: (roomId: string) => void;
  readonly remove: (roomId: string, userIds: readonly string[]) => void;
  /** Passes a message from one member on to another. */
  readonly pass: (roomId: string, from: string, to: string, message: object) => void;
  readonly tellOthers: (roomId: string, from: string, message: Readonly<Record<string, unknown>>) => void;
  /** A mixed recording of a room: one of its browsers is asked to send what it sees and hears. */
  readonly record: (roomId: string, taskId: string) => void;
  readonly stopRecording: (taskId: string) => void;
  readonly takeRecorded: (roomId: string, taskId: string, bytes: Buffer, isLast: boolean) => void;
  /** What each member hears of their own line, 1 (excellent) to 6 (none). */
  readonly quality: (roomId: string, userId: string, level: number) => void;
  /** Breaks a member's line without a word. */
  readonly cut: (roomId: string, userId: string) => void;
  readonly inRoom: (roomId: string) => readonly string[];
  readonly clear: () => void;
};

/** Rooms, who is in them, and what is told of it. */
export function openRooms(options: {
  readonly clock: Clock;
  readonly callbacks: Callbacks;
  /** Keeps a finished file. */
  readonly keep: (path: string, contentType: string, bytes: Buffer) => Promise<void>;
}): Rooms {
  const { callbacks, clock } = options;
  const rooms = new Map<string, Map<string, Member>>();
  const recordings = new Map<string, Map<string, Recording>>();
  const membersOf = (roomId: string) => [...(rooms.get(roomId)?.values() ?? [])];

  const tellOthers: Rooms['tellOthers'] = (roomId, from, message) => {
    for (const it of membersOf(roomId)) if (it.userId !== from) it.tell(message);
  };
  const out = (roomId: string, userId: string, reason: number): void => {
    if (!rooms.get(roomId)?.delete(userId)) return;
    callbacks.send(GROUP.room, 104, { RoomId: roomId, UserId: userId, Reason: reason });
    tellOthers(roomId, userId, { type: 'left', userId });
    if (rooms.get(roomId)?.size !== 0) return;
    rooms.delete(roomId);
    for (const taskId of recordings.get(roomId)?.keys() ?? []) void finish(roomId, taskId);
  };
  const sendAway = (roomId: string, member: Member, why: 'removed' | 'dismissed' | 'elsewhere'): void => {
    member.tell({ type: why });
    out(roomId, member.userId, REASON[why]);
    member.close();
  };
  const finish = async (roomId: string, taskId: string): Promise<void> => {
    const recording = recordings.get(roomId)?.get(taskId);
    if (!recording) return;
    recordings.get(roomId)!.delete(taskId);
    // Nobody sent anything: the vendor would still hand over a file, empty of pictures.
    const bytes = recording.bytes.length > 0 ? Buffer.concat(recording.bytes) : Buffer.from(EMPTY_MP4);
    const FileName = `${roomId}_${taskId}_0.mp4`;
    await options.keep(`recordings/${roomId}/${taskId}/${FileName}`, typeOf(bytes), bytes);
    callbacks.send(GROUP.recording, 310, {
      RoomId: roomId,
      TaskId: taskId,
      Payload: {
        Status: 0,
        FileList: [FileName],
        FileMessage: [
          {
            ...{ FileName, UserId: '', TrackType: 'audio_video', MediaId: 'main' },
            ...{ StartTimeStamp: recording.from, EndTimeStamp: clock.now() },
          },
        ],
      },
    });
  };
  const taskOf = (taskId: string) => [...recordings].find(([, tasks]) => tasks.has(taskId))?.[0];

  return {
    enter(member) {
      const { userId, right } = member;
      const { roomId } = right;
      const room = rooms.get(roomId) ?? new Map<string, Member>();
      rooms.set(roomId, room);
      const before = room.get(userId);
      if (before) sendAway(roomId, before, 'elsewhere');
      rooms.set(roomId, room);
      member.tell({ type: 'joined', users: [...room.keys()], privileges: right.privileges });
      room.set(userId, member);
      tellOthers(roomId, userId, { type: 'entered', userId });
      callbacks.send(GROUP.room, 103, { RoomId: roomId, UserId: userId, Role: 20, TerminalType: 1 });
      return {
        leave(isLost) {
          if (rooms.get(roomId)?.get(userId) === member)
            out(roomId, userId, isLost ? REASON.lost : REASON.normal);
        },
      };
    },
    dismiss(roomId) {
      for (const member of membersOf(roomId)) sendAway(roomId, member, 'dismissed');
    },
    remove(roomId, userIds) {
      for (const member of membersOf(roomId))
        if (userIds.includes(member.userId)) sendAway(roomId, member, 'removed');
    },
    pass(roomId, from, to, message) {
      rooms
        .get(roomId)
        ?.get(to)
        ?.tell({ ...message, from });
    },
    tellOthers,
    record(roomId, taskId) {
      const tasks = recordings.get(roomId) ?? new Map<string, Recording>();
      recordings.set(roomId, tasks);
      tasks.set(taskId, { taskId, from: clock.now(), bytes: [] });
      membersOf(roomId)[0]?.tell({ type: 'record', taskId });
    },
    stopRecording(taskId) {
      const roomId = taskOf(taskId);
      if (roomId === undefined) return;
      const recorders = membersOf(roomId);
      for (const member of recorders) member.tell({ type: 'stopRecord', taskId });
      // The browser hands over the rest within a moment; without one there is nothing to wait for.
      if (recorders.length === 0) void finish(roomId, taskId);
      else setTimeout(() => void finish(roomId, taskId), 1500).unref();
    },
    takeRecorded(roomId, taskId, bytes, isLast) {
      recordings.get(roomId)?.get(taskId)?.bytes.push(bytes);
      if (isLast) void finish(roomId, taskId);
    },
    quality: (roomId, userId, level) => rooms.get(roomId)?.get(userId)?.tell({ type: 'quality', level }),
    cut: (roomId, userId) => rooms.get(roomId)?.get(userId)?.close(),
    inRoom: (roomId) => [...(rooms.get(roomId)?.keys() ?? [])],
    clear() {
      for (const roomId of rooms.keys())
        for (const member of membersOf(roomId)) sendAway(roomId, member, 'dismissed');
      recordings.clear();
    },
  };
}

/** The smallest box that says what it is: `ftyp` of an mp4. */
const EMPTY_MP4 = [0, 0, 0, 16, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d, 0, 0, 2, 0];

/** Browsers record webm; the vendor would have made an mp4 of it. */
const typeOf = (bytes: Buffer): string => (bytes.readUInt32BE(0) === 0x1a45dfa3 ? 'video/webm' : 'video/mp4');

/** A fresh name for a task, as the vendor makes them. */
export const newTaskId = (): string => `-m0-${randomUUID()}`;
