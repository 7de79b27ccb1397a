import { applyFor } from '../billRequest';
import type { Operation } from '../operation';

/** 申请交易账单. */
export const tradeBill: Operation = {
  name: 'tradeBill',
  method: 'GET',
  path: /^\/v3\/bill\/tradebill$/,
  answer: applyFor('tradebill'),
};
