import { TencentCloudError } from './operation';
import type { TencentCloudState, Recording } from './state';

export function recordingOf(
  recordings: TencentCloudState['recordings'],
  sdkAppId: number,
  taskId: string,
): Recording {
  const found = recordings.get(taskId);
  if (found?.sdkAppId === sdkAppId) return found;
  throw new TencentCloudError('FailedOperation.CRUnsupportMethod', 'The recording task does not exist.');
}
