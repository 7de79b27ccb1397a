import * as z from 'zod/mini';
import { bodyOf, payError, type Operation } from '../operation';
import { orderOf } from '../profitSharing';
import { randomNumber } from '../randomNumber';

const unfreezeWire = z.object({
  transaction_id: z.string(),
  out_order_no: z.string().check(z.minLength(1)),
  description: z.string().check(z.minLength(1), z.maxLength(80)),
});

/** 解冻剩余资金. */
export const unfreeze: Operation = {
  name: 'unfreezeProfitSharing',
  method: 'POST',
  path: /^\/v3\/profitsharing\/orders\/unfreeze$/,
  answer({ body }, world) {
    const parsed = bodyOf(unfreezeWire, body);
    if (!parsed.ok) return parsed.refusal;
    const { transaction_id: transactionId, out_order_no: outOrderNo } = parsed.value;
    const order = orderOf(transactionId, world);
    if (!order?.profitSharing) return payError(403, 'NO_AUTH', '非分账订单');
    world.store.orders.put({ ...order, unfrozen: true });
    return {
      status: 200,
      body: {
        transaction_id: transactionId,
        out_order_no: outOrderNo,
        order_id: randomNumber('3008', 24),
        state: 'FINISHED',
      },
    };
  },
};
