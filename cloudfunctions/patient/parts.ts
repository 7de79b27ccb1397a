import type { Parts } from '../_runtime/serve';
import { addAction } from './actions/add';
import { correctAction } from './actions/correct';
import { getHealthAction, saveHealthAction } from './actions/health';
import { listAction } from './actions/list';
import { readIdCardAction } from './actions/readIdCard';
import { recordGuardianConsentAction } from './actions/recordGuardianConsent';
import { recordProxyConsentAction } from './actions/recordProxyConsent';
import { removeAction } from './actions/remove';
import { verifyAction } from './actions/verify';
import { withdrawGuardianConsentAction } from './actions/withdrawGuardianConsent';
import { withdrawProxyConsentAction } from './actions/withdrawProxyConsent';

/** What the patient function is made of. */
export const parts: Parts = {
  actions: [
    listAction,
    addAction,
    correctAction,
    removeAction,
    verifyAction,
    readIdCardAction,
    recordGuardianConsentAction,
    withdrawGuardianConsentAction,
    recordProxyConsentAction,
    withdrawProxyConsentAction,
    getHealthAction,
    saveHealthAction,
  ],
};
