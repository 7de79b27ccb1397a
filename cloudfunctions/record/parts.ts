import type { Parts } from '../_runtime/serve';
import { getAction } from './actions/get';
import { listAction } from './actions/list';
import { saveDraftAction } from './actions/saveDraft';

/** What the record function is made of. */
export const parts: Parts = { actions: [saveDraftAction, getAction, listAction] };
