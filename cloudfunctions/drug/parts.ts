import type { Parts } from '../_runtime/serve';
import { searchDrugsAction } from './actions/search';

/** What the drug function is made of. */
export const parts: Parts = { actions: [searchDrugsAction] };
