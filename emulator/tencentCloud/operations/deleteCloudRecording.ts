import * as z from 'zod/mini';
import { operation } from '../operation';
import { recordingOf } from '../recordingOf';

export const deleteCloudRecording = operation(
  z.object({ SdkAppId: z.int(), TaskId: z.string() }),
  ({ SdkAppId, TaskId }, { recordings, rooms }) => {
    recordingOf(recordings, SdkAppId, TaskId).ended = true;
    rooms?.stopRecording(TaskId);
    return { TaskId };
  },
);
