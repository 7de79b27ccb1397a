import type { Parts } from '../_runtime/serve';
import { dueAction } from './actions/due';
import { getAction } from './actions/get';
import { listAction } from './actions/list';
import { mineAction } from './actions/mine';
import { openAction, releaseAction } from './actions/open';
import { passAction } from './actions/pass';
import { revealNumbersAction } from './actions/revealNumbers';
import { returnAction } from './actions/return';
import { saveAction } from './actions/save';
import { reinstateAction, suspendAction } from './actions/standing';
import { submitAction, withdrawAction } from './actions/submit';
import { endLeftovers } from './timers/endLeftovers';
import { lookAfterLicences } from './timers/lookAfterLicences';

/** What the application function is made of. */
export const parts: Parts = {
  actions: [
    saveAction,
    submitAction,
    withdrawAction,
    mineAction,
    listAction,
    dueAction,
    openAction,
    releaseAction,
    getAction,
    revealNumbersAction,
    passAction,
    returnAction,
    suspendAction,
    reinstateAction,
  ],
  timers: [lookAfterLicences, endLeftovers],
};
