import type { Parts } from '../_runtime/serve';
import { acceptAction } from './actions/accept';
import { answerAction } from './actions/answer';
import { askedAction } from './actions/asked';
import { consentAction } from './actions/consent';
import { declineAction, withdrawAction } from './actions/end';
import { inboxAction } from './actions/inbox';
import { ofCaseAction } from './actions/ofCase';
import { ownWordsAction } from './actions/ownWords';
import { proposeAction } from './actions/propose';
import { readCaseAction } from './actions/readCase';

/** What the colleague function is made of. */
export const parts: Parts = {
  actions: [
    proposeAction,
    withdrawAction,
    acceptAction,
    declineAction,
    consentAction,
    answerAction,
    ofCaseAction,
    inboxAction,
    askedAction,
    readCaseAction,
    ownWordsAction,
  ],
};
