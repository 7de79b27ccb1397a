import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { operation } from '../operation';

export const createCloudRecording = operation(
  z.object({
    SdkAppId: z.int(),
    RoomId: z.string(),
    UserId: z.string(),
    UserSig: z.string(),
    RecordParams: z.object({ RecordMode: z.int() }),
    StorageParams: z.looseObject({}),
    RoomIdType: z.optional(z.int()),
  }),
  ({ SdkAppId, RoomId }, { recordings }) => {
    const TaskId = `-m0-${randomUUID()}`;
    recordings.set(TaskId, { sdkAppId: SdkAppId, roomId: RoomId, ended: false });
    return { TaskId };
  },
);
