import { readingAhead, type Implementation } from '../_runtime/implement';
import type { Parts } from '../_runtime/serve';
import { acceptAction } from './actions/accept';
import { addEvidenceAction } from './actions/addEvidence';
import { cancelAction } from './actions/cancel';
import { checkFileAction } from './actions/checkFile';
import { checkPictureAction } from './actions/checkPicture';
import { closeAction } from './actions/close';
import { getAction } from './actions/get';
import { judgeEvidenceAction } from './actions/judgeEvidence';
import { listAction } from './actions/list';
import { listQuickAction } from './actions/listQuick';
import { listMessagesAction } from './actions/listMessages';
import { markReadAction } from './actions/markRead';
import { markMissedAction } from './actions/markMissed';
import { openEvidenceAction } from './actions/openEvidence';
import { quoteAction } from './actions/quote';
import { recallMessageAction } from './actions/recallMessage';
import { requestAction } from './actions/request';
import { searchAction } from './actions/search';
import { sendMessageAction } from './actions/sendMessage';
import { terminateAction } from './actions/terminate';
import { typingAction } from './actions/typing';
import { warnAction } from './actions/warn';
import { endMissed } from './timers/endMissed';
import { expireWaiting } from './timers/expireWaiting';
import { mendConversations } from './timers/mendConversations';

/** What a conversation is made of comes often: the case is asked for at once with the account. */
const withCase = (action: Implementation): Implementation =>
  readingAhead(action, (input: { readonly consultationId: string }) => ({
    table: 'consultations',
    id: input.consultationId,
  }));

/** What the consultation function is made of. */
export const parts: Parts = {
  actions: [
    checkPictureAction,
    checkFileAction,
    quoteAction,
    warnAction,
    requestAction,
    cancelAction,
    withCase(getAction),
    listAction,
    searchAction,
    acceptAction,
    withCase(sendMessageAction),
    withCase(recallMessageAction),
    withCase(listMessagesAction),
    withCase(markReadAction),
    withCase(typingAction),
    openEvidenceAction,
    judgeEvidenceAction,
    addEvidenceAction,
    closeAction,
    terminateAction,
    markMissedAction,
    listQuickAction,
  ],
  // What is quickly done first: the others may take the whole time of a run.
  timers: [mendConversations, expireWaiting, endMissed],
};
