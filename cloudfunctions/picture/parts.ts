import type { Parts } from '../_runtime/serve';
import { beginAction } from './actions/begin';
import { show } from './downloads/show';
import { dropUnclaimed } from './timers/dropUnclaimed';
import { dropUnused } from './timers/dropUnused';

/** What the picture function is made of. */
export const parts: Parts = {
  actions: [beginAction],
  downloads: [show],
  timers: [dropUnclaimed, dropUnused],
};
