import * as z from 'zod/mini';
import { newTaskId } from '../../trtc/rooms';
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
  ({ SdkAppId, RoomId }, { recordings, rooms }) => {
    const TaskId = newTaskId();
    recordings.set(TaskId, { sdkAppId: SdkAppId, roomId: RoomId, ended: false });
    rooms?.record(RoomId, TaskId);
    return { TaskId };
  },
);
