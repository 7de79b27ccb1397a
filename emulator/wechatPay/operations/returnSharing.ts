import * as z from 'zod/mini';
import { bodyOf, payError, type Operation } from '../operation';
import { returned, sum } from '../profitSharing';
import { randomNumber } from '../randomNumber';

const returnWire = z.object({
  out_order_no: z.string(),
  out_return_no: z.string().check(z.regex(/^[\w|*@-]{1,64}$/)),
  return_mchid: z.string(),
  amount: z.int().check(z.positive()),
  description: z.string().check(z.minLength(1), z.maxLength(80)),
});

/** 请求分账回退. */
export const returnSharing: Operation = {
  name: 'returnProfitSharing',
  method: 'POST',
  path: /^\/v3\/profitsharing\/return-orders$/,
  answer({ body }, world) {
    const parsed = bodyOf(returnWire, body);
    if (!parsed.ok) return parsed.refusal;
    const asked = parsed.value;
    const { store, now } = world;
    const earlier = store.returns.get(asked.out_return_no);
    if (!earlier) {
      const sharing = store.sharings.get(asked.out_order_no);
      if (!sharing) return payError(404, 'RESOURCE_NOT_EXISTS', '原分账单不存在');
      const given = sum(sharing.receivers.filter(({ account }) => account === asked.return_mchid));
      const back = store.returns
        .all()
        .filter((it) => it.outOrderNo === asked.out_order_no && it.returnMchid === asked.return_mchid);
      if (sum(back) + asked.amount > given)
        return payError(403, 'NOT_ENOUGH', '回退金额超过该接收方的分账金额');
      store.returns.put({
        outReturnNo: asked.out_return_no,
        returnId: randomNumber('3009', 24),
        outOrderNo: asked.out_order_no,
        returnMchid: asked.return_mchid,
        amount: asked.amount,
        createdAt: now(),
      });
    }
    return returned(asked.out_return_no, world);
  },
};
