import type { Parts } from '../_runtime/serve';
import { show } from './downloads/show';

/** What the picture function is made of. */
export const parts: Parts = { downloads: [show] };
