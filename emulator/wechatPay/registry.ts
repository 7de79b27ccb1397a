import { closeOrder } from './operations/closeOrder';
import { createJsapiOrder } from './operations/createJsapiOrder';
import { createRefund } from './operations/createRefund';
import { queryById } from './operations/queryById';
import { queryByOutTradeNo } from './operations/queryByOutTradeNo';
import { queryRefund } from './operations/queryRefund';
import type { Operation } from './operation';

/** What of the vendor's API is here. */
export const operations: readonly Operation[] = [
  createJsapiOrder,
  queryByOutTradeNo,
  queryById,
  closeOrder,
  createRefund,
  queryRefund,
];
