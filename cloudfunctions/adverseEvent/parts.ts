import type { Parts } from '../_runtime/serve';
import { medicinesAction, reportAction } from './actions/report';
import { listAction, ofDoctorAction } from './actions/read';
import { assessAction, fileAction, openAction, queueAction } from './actions/staff';

/** What the adverseEvent function is made of. */
export const parts: Parts = {
  actions: [
    medicinesAction,
    reportAction,
    listAction,
    ofDoctorAction,
    queueAction,
    openAction,
    assessAction,
    fileAction,
  ],
};
