import type { Parts } from '../_runtime/serve';
import { giveAction } from './actions/give';
import { listAction, listReceivedAction } from './actions/list';
import { readAction } from './actions/read';
import { revokeAction } from './actions/revoke';

/** What the share function is made of. */
export const parts: Parts = {
  actions: [giveAction, revokeAction, listAction, listReceivedAction, readAction],
};
