import type { Parts } from '../_runtime/serve';
import { confirmAction } from './actions/confirm';
import { prepayAction } from './actions/prepay';
import { reconcile } from './timers/reconcile';
import { notify } from './webhooks/notify';

/** What the payment function is made of. */
export const parts: Parts = {
  actions: [prepayAction, confirmAction],
  webhooks: [notify],
  timers: [reconcile],
};
