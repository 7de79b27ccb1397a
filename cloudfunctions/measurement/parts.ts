import type { Parts } from '../_runtime/serve';
import { addAction, removeAction } from './actions/keep';
import { listAction, ofCaseAction } from './actions/list';

/** What the measurement function is made of. */
export const parts: Parts = { actions: [addAction, removeAction, listAction, ofCaseAction] };
