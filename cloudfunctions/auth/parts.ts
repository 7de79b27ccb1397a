import type { Parts } from '../_runtime/serve';
import { bindPhoneAction } from './actions/bindPhone';
import { closeAccountAction } from './actions/closeAccount';
import { consentReceiptAction } from './actions/consentReceipt';
import { getContactAction } from './actions/getContact';
import { giveConsentAction } from './actions/giveConsent';
import { listConsentsAction } from './actions/listConsents';
import { listDevicesAction } from './actions/listDevices';
import { logInDeviceAction } from './actions/logInDevice';
import { logOutDeviceAction } from './actions/logOutDevice';
import { meAction } from './actions/me';
import { registerAction } from './actions/register';
import { reviewClosingAction } from './actions/reviewClosing';
import { unbindPhoneAction } from './actions/unbindPhone';
import { withdrawConsentAction } from './actions/withdrawConsent';

/** What the auth function is made of. */
export const parts: Parts = {
  actions: [
    meAction,
    registerAction,
    getContactAction,
    bindPhoneAction,
    unbindPhoneAction,
    listDevicesAction,
    logOutDeviceAction,
    logInDeviceAction,
    listConsentsAction,
    giveConsentAction,
    withdrawConsentAction,
    consentReceiptAction,
    reviewClosingAction,
    closeAccountAction,
  ],
};
