import type { Parts } from '../_runtime/serve';
import { endStaffSessionsAction } from './actions/endStaffSessions';
import { describeAction, openAction } from './actions/open';
import { getAction, listAction } from './actions/read';
import { closeAction, containAction, reportAction, tellAction } from './actions/steps';

/** What the incident function is made of. */
export const parts: Parts = {
  actions: [
    ...[listAction, getAction, openAction, describeAction],
    ...[containAction, reportAction, tellAction, closeAction, endStaffSessionsAction],
  ],
};
