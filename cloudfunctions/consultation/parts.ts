import type { Parts } from '../_runtime/serve';
import { acceptAction } from './actions/accept';
import { cancelAction } from './actions/cancel';
import { checkPictureAction } from './actions/checkPicture';
import { closeAction } from './actions/close';
import { getAction } from './actions/get';
import { listAction } from './actions/list';
import { listMessagesAction } from './actions/listMessages';
import { markReadAction } from './actions/markRead';
import { quoteAction } from './actions/quote';
import { requestAction } from './actions/request';
import { sendMessageAction } from './actions/sendMessage';
import { expireWaiting } from './timers/expireWaiting';
import { mendConversations } from './timers/mendConversations';

/** What the consultation function is made of. */
export const parts: Parts = {
  actions: [
    checkPictureAction,
    quoteAction,
    requestAction,
    cancelAction,
    getAction,
    listAction,
    acceptAction,
    sendMessageAction,
    listMessagesAction,
    markReadAction,
    closeAction,
  ],
  timers: [expireWaiting, mendConversations],
};
