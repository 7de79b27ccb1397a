import type { Parts } from '../_runtime/serve';
import { meAction } from './actions/me';
import { registerAction } from './actions/register';

/** What the auth function is made of. */
export const parts: Parts = { actions: [meAction, registerAction] };
