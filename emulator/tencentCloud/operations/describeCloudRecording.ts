import * as z from 'zod/mini';
import { operation } from '../operation';
import { recordingOf } from '../recordingOf';

export const describeCloudRecording = operation(
  z.object({ SdkAppId: z.int(), TaskId: z.string() }),
  ({ SdkAppId, TaskId }, { recordings }) => {
    const { ended } = recordingOf(recordings, SdkAppId, TaskId);
    return { TaskId, Status: ended ? 'Exited' : 'InProgress', StorageFileList: [] };
  },
);
