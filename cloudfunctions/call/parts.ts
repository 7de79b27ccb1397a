import type { Parts } from '../_runtime/serve';
import { enterAction } from './actions/enter';
import { getAction } from './actions/get';
import {
  answerGuestAction,
  inviteAction,
  issueCodeAction,
  joinAction,
  removeGuestAction,
} from './actions/guests';
import { arriveAction, leaveAction, waitAction } from './actions/presence';
import { consentAction, openRecordingAction } from './actions/recording';
import { clearRooms } from './timers/clearRooms';
import { eraseRecordings } from './timers/eraseRecordings';
import { notify } from './webhooks/notify';

/** What the call function is made of. */
export const parts: Parts = {
  actions: [
    getAction,
    waitAction,
    enterAction,
    arriveAction,
    leaveAction,
    inviteAction,
    answerGuestAction,
    issueCodeAction,
    joinAction,
    removeGuestAction,
    consentAction,
    openRecordingAction,
  ],
  webhooks: [notify],
  timers: [clearRooms, eraseRecordings],
};
