import { applyFor } from '../billRequest';
import type { Operation } from '../operation';

/** 申请资金账单. */
export const fundFlowBill: Operation = {
  name: 'fundFlowBill',
  method: 'GET',
  path: /^\/v3\/bill\/fundflowbill$/,
  answer: applyFor('fundflowbill'),
};
