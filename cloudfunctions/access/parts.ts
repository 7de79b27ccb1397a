import type { Parts } from '../_runtime/serve';
import { breakGlassAction } from './actions/breakGlass';
import { judgeAction } from './actions/judge';
import { listAction } from './actions/list';
import { readCaseAction } from './actions/readCase';

/** What the access function is made of. */
export const parts: Parts = { actions: [breakGlassAction, readCaseAction, listAction, judgeAction] };
