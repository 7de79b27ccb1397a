import type { Parts } from '../_runtime/serve';
import { changePinAction } from './actions/changePin';
import { getAction } from './actions/get';
import { openAction } from './actions/open';
import { revokeAction } from './actions/revoke';

/** What the signing function is made of. */
export const parts: Parts = { actions: [getAction, openAction, changePinAction, revokeAction] };
