import type { Parts } from '../_runtime/serve';
import { eraseAction } from './actions/erase';
import { exportAction } from './actions/export';
import { reviewErasureAction } from './actions/reviewErasure';
import { endRestriction } from './timers/endRestriction';
import { eraseSecurityEvents } from './timers/eraseSecurityEvents';
import { eraseTalk } from './timers/eraseTalk';
import { lookAfterSeals } from './timers/lookAfterSeals';

/** What the rights function is made of. */
export const parts: Parts = {
  actions: [reviewErasureAction, eraseAction, exportAction],
  timers: [eraseTalk, endRestriction, eraseSecurityEvents, lookAfterSeals],
};
