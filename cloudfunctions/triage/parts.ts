import type { Parts } from '../_runtime/serve';
import { assessAction } from './actions/assess';
import { goOnAction } from './actions/goOn';

/** What the triage function is made of. */
export const parts: Parts = { actions: [assessAction, goOnAction] };
