import { addReceiver } from './operations/addReceiver';
import { cancelTransfer } from './operations/cancelTransfer';
import { certificates } from './operations/certificates';
import { closeOrder } from './operations/closeOrder';
import { createJsapiOrder } from './operations/createJsapiOrder';
import { createRefund } from './operations/createRefund';
import { createSharing } from './operations/createSharing';
import { createTransfer } from './operations/createTransfer';
import { deleteReceiver } from './operations/deleteReceiver';
import { downloadBill } from './operations/downloadBill';
import { fundFlowBill } from './operations/fundFlowBill';
import { queryById } from './operations/queryById';
import { queryByOutTradeNo } from './operations/queryByOutTradeNo';
import { queryRefund } from './operations/queryRefund';
import { queryReturn } from './operations/queryReturn';
import { querySharing } from './operations/querySharing';
import { queryTransferById } from './operations/queryTransferById';
import { queryTransferByOutBillNo } from './operations/queryTransferByOutBillNo';
import { returnSharing } from './operations/returnSharing';
import { sharingAmounts } from './operations/sharingAmounts';
import { tradeBill } from './operations/tradeBill';
import { unfreeze } from './operations/unfreeze';
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
  tradeBill,
  fundFlowBill,
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
