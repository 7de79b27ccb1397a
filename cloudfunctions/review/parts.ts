import type { Parts } from '../_runtime/serve';
import { getAction } from './actions/get';
import { listAction } from './actions/list';
import { replyAction } from './actions/reply';
import { decideAction, listForStaffAction } from './actions/staff';
import { writeAction } from './actions/write';

/** What the review function is made of. */
export const parts: Parts = {
  actions: [writeAction, replyAction, getAction, listAction, listForStaffAction, decideAction],
};
