import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { ForgedCallback, type RoomEvent } from '../../ports/rooms';
import type { TrtcConfig } from './config';
import { folderOf } from './folder';

const Callback = z.object({
  EventType: z.int(),
  EventInfo: z.object({
    RoomId: z.union([z.string(), z.int()]),
    UserId: z.optional(z.string()),
    EventMsTs: z.optional(z.int()),
    TaskId: z.optional(z.string()),
    Payload: z.optional(z.looseObject({})),
  }),
});
type Callback = z.infer<typeof Callback>;

/** 310: the file of a recording is whole and in the bucket. */
const Finished = z.object({
  Status: z.literal(0),
  FileMessage: z.array(z.object({ FileName: z.string(), StartTimeStamp: z.int(), EndTimeStamp: z.int() })),
});

const ENTERED = 103;
const LEFT = 104;
const MP4_FINISHED = 310;

/** Header `Sign`: HMAC-SHA256 of the body as it came, under the key of the callbacks, in base64. */
function isFromVendor(sign: string, rawBody: string, key: string): boolean {
  const own = createHmac('sha256', key).update(rawBody).digest();
  const theirs = Buffer.from(sign, 'base64');
  return own.length === theirs.length && timingSafeEqual(own, theirs);
}

/** Believes a callback only when it is signed by the vendor and about this application. */
export function readCallback(
  config: TrtcConfig,
  headers: Readonly<Record<string, string>>,
  rawBody: string,
): readonly RoomEvent[] {
  if (!isFromVendor(headers['sign'] ?? '', rawBody, config.callbackKey))
    throw new ForgedCallback('signature');
  if (Number(headers['sdkappid']) !== config.sdkAppId) throw new ForgedCallback('another application');
  const read = Callback.safeParse(jsonOf(rawBody));
  return read.success ? eventsOf(read.data, config) : [];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function eventsOf({ EventType, EventInfo }: Callback, config: TrtcConfig): readonly RoomEvent[] {
  const { UserId: userId, EventMsTs: at, TaskId: taskId } = EventInfo;
  const roomId = String(EventInfo.RoomId);
  if (EventType === ENTERED || EventType === LEFT) {
    const kind = EventType === ENTERED ? 'entered' : 'left';
    return userId !== undefined && at !== undefined ? [{ kind, roomId, userId, at }] : [];
  }
  const finished = Finished.safeParse(EventInfo.Payload);
  if (EventType !== MP4_FINISHED || !finished.success || taskId === undefined) return [];
  return finished.data.FileMessage.map(({ FileName, StartTimeStamp, EndTimeStamp }) => ({
    kind: 'recorded',
    roomId,
    taskId,
    fileId: `${config.bucketRoot}/${[...folderOf(roomId), taskId, FileName].join('/')}`,
    seconds: Math.max(0, Math.round((EndTimeStamp - StartTimeStamp) / 1000)),
  }));
}
