import type { Parts } from '../_runtime/serve';
import { listLicencesAction } from './actions/listLicences';
import { partnersAction } from './actions/partners';
import { publicPageAction } from './actions/publicPage';
import { saveLicenceAction } from './actions/saveLicence';
import { withdrawLicenceAction } from './actions/withdrawLicence';
import { warnOfExpiry } from './timers/warnOfExpiry';

/** What the institution function is made of. */
export const parts: Parts = {
  actions: [saveLicenceAction, withdrawLicenceAction, listLicencesAction, publicPageAction, partnersAction],
  timers: [warnOfExpiry],
};
