import { effect } from '../../_runtime/effect';
import { settleRecording } from '../roomAtVendor';

/** 录制 follows the consents. */
export const onRecordingMoved = effect(
  'call.onRecordingMoved',
  ['call.recording_moved'],
  ({ consultationId }, tools) => settleRecording(consultationId, tools),
);
