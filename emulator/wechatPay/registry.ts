import { downloadBill, fundFlowBillOperation, tradeBillOperation } from './operations/bill';
import { certificates } from './operations/certificates';
import { closeOrder } from './operations/closeOrder';
import { createJsapiOrder } from './operations/createJsapiOrder';
import { createRefund } from './operations/createRefund';
import {
  addReceiver,
  createSharing,
  deleteReceiver,
  queryReturn,
  querySharing,
  returnSharing,
  sharingAmounts,
  unfreeze,
} from './operations/profitSharing';
import { queryById } from './operations/queryById';
import { queryByOutTradeNo } from './operations/queryByOutTradeNo';
import { queryRefund } from './operations/queryRefund';
import {
  cancelTransfer,
  createTransfer,
  queryTransferById,
  queryTransferByOutBillNo,
} from './operations/transferBill';
import type { Operation } from './operation';

/** What of the vendor's API is here. */
export const operations: readonly Operation[] = [
  createJsapiOrder,
  queryByOutTradeNo,
  queryById,
  closeOrder,
  createRefund,
  queryRefund,
  certificates,
  tradeBillOperation,
  fundFlowBillOperation,
  downloadBill,
  createTransfer,
  queryTransferByOutBillNo,
  queryTransferById,
  cancelTransfer,
  createSharing,
  querySharing,
  unfreeze,
  sharingAmounts,
  returnSharing,
  queryReturn,
  addReceiver,
  deleteReceiver,
];
