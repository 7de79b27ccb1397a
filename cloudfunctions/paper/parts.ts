import type { Parts } from '../_runtime/serve';
import { everythingAction, prescriptionAction, recordAction } from './actions/address';
import { fetchPaper } from './downloads/fetchPaper';

/** What the paper function is made of. */
export const parts: Parts = {
  actions: [prescriptionAction, recordAction, everythingAction],
  downloads: [fetchPaper],
};
