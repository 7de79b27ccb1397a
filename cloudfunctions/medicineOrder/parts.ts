import type { Parts } from '../_runtime/serve';
import { checkAction, failAction, giveBackAction, handOverAction, markShortAction } from './actions/atDesk';
import { deskAction, openAction } from './actions/desk';
import { dispenseAction } from './actions/dispense';
import { offersAction } from './actions/offers';
import { cancelAction, complainAction, receiveAction } from './actions/patient';
import { otcOffersAction, placeOtcAction, searchOtcAction } from './actions/otc';
import { placeAction } from './actions/place';
import { getAction, listAction, listMaskedAction } from './actions/read';
import { shipAction } from './actions/ship';
import { readSlipAction, redeemSlipAction, takeElsewhereAction } from './actions/slip';
import { answerGrievanceAction, refundAction, resendAction } from './actions/trouble';
import { lookAfterOrders } from './timers/lookAfterOrders';
import { courierWebhook } from './webhooks/courier';

/** What the medicineOrder function is made of. */
export const parts: Parts = {
  actions: [
    offersAction,
    placeAction,
    searchOtcAction,
    otcOffersAction,
    placeOtcAction,
    cancelAction,
    receiveAction,
    complainAction,
    getAction,
    listAction,
    takeElsewhereAction,
    readSlipAction,
    redeemSlipAction,
    deskAction,
    openAction,
    dispenseAction,
    checkAction,
    giveBackAction,
    markShortAction,
    failAction,
    shipAction,
    handOverAction,
    listMaskedAction,
    resendAction,
    refundAction,
    answerGrievanceAction,
  ],
  webhooks: [courierWebhook],
  timers: [lookAfterOrders],
};
