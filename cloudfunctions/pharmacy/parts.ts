import type { Parts } from '../_runtime/serve';
import { approveAction, assignAction, listAction, saveAction, suspendAction } from './actions/pharmacies';
import { listRecallsAction, recallAction, whoHasAction } from './actions/recall';
import {
  adjustStockAction,
  findDrugAction,
  receiveGoodsAction,
  setPriceAction,
  stockAction,
} from './actions/stock';

/** What the pharmacy function is made of. */
export const parts: Parts = {
  actions: [
    listAction,
    saveAction,
    approveAction,
    suspendAction,
    assignAction,
    stockAction,
    findDrugAction,
    receiveGoodsAction,
    setPriceAction,
    adjustStockAction,
    recallAction,
    listRecallsAction,
    whoHasAction,
  ],
};
