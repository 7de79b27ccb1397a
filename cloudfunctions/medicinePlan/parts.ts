import type { Parts } from '../_runtime/serve';
import { leafletsAction } from './actions/leaflets';
import { checkAction, listAction, setRemindersAction, startAction, stopAction } from './actions/plan';

/** What the medicinePlan function is made of. */
export const parts: Parts = {
  actions: [startAction, listAction, checkAction, setRemindersAction, stopAction, leafletsAction],
};
