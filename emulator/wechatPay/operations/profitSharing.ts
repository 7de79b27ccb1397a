import * as z from 'zod/mini';
import { bodyOf, payError, vendorTime, type Answer, type Operation, type PayWorld } from '../operation';
import { randomNumber } from '../randomNumber';
import type { Order, Sharing } from '../records';

/** The part of a payment that a merchant may share unless the vendor allows more. */
const MOST = 0.3;

const receiver = z.object({
  type: z.enum(['MERCHANT_ID', 'PERSONAL_OPENID']),
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  amount: z.int().check(z.positive()),
  description: z.string().check(z.minLength(1), z.maxLength(80)),
});
const sharingWire = z.object({
  appid: z.string(),
  transaction_id: z.string(),
  out_order_no: z.string().check(z.regex(/^[\w|*@-]{1,64}$/)),
  receivers: z.array(receiver).check(z.minLength(1), z.maxLength(50)),
  unfreeze_unsplit: z.boolean(),
});

const idOf = ({ type, account }: { type: string; account: string }): string => `${type} ${account}`;
const orderOf = (transactionId: string, { store }: PayWorld): Order | undefined =>
  store.orders.all().find((order) => order.transactionId === transactionId);
const sum = (parts: readonly { readonly amount: number }[]): number =>
  parts.reduce((all, { amount }) => all + amount, 0);

/** What of a payment can still be shared, in fen. */
function unsplit(order: Order, { store }: PayWorld): number {
  if (!order.profitSharing || order.unfrozen) return 0;
  const shared = store.sharings.all().filter(({ transactionId }) => transactionId === order.transactionId);
  return Math.floor(order.total * MOST) - sum(shared.flatMap(({ receivers }) => receivers));
}

const sharingView = ({ transactionId, outOrderNo, orderId, receivers, createdAt }: Sharing) => ({
  transaction_id: transactionId,
  out_order_no: outOrderNo,
  order_id: orderId,
  state: 'FINISHED',
  receivers: receivers.map((it) => ({
    ...it,
    result: 'SUCCESS',
    create_time: vendorTime(createdAt),
    finish_time: vendorTime(createdAt),
    detail_id: `${orderId}-${it.account}`,
  })),
});

/** 请求分账. */
export const createSharing: Operation = {
  name: 'createProfitSharing',
  method: 'POST',
  path: /^\/v3\/profitsharing\/orders$/,
  answer({ body }, world) {
    const parsed = bodyOf(sharingWire, body);
    if (!parsed.ok) return parsed.refusal;
    const asked = parsed.value;
    const { store, now } = world;
    const earlier = store.sharings.get(asked.out_order_no);
    if (earlier) return { status: 200, body: sharingView(earlier) };
    const order = orderOf(asked.transaction_id, world);
    if (!order) return payError(400, 'PARAM_ERROR', '订单不存在或未支付');
    if (!order.profitSharing) return payError(403, 'NO_AUTH', '非分账订单不支持分账');
    if (asked.receivers.some((it) => !store.receivers.get(idOf(it))))
      return payError(400, 'INVALID_REQUEST', '分账接收方关系不存在，请先添加分账接收方');
    if (sum(asked.receivers) > unsplit(order, world))
      return payError(403, 'NOT_ENOUGH', '分账金额不足，请检查剩余可分账金额');
    const sharing: Sharing = {
      outOrderNo: asked.out_order_no,
      orderId: randomNumber('3008', 24),
      transactionId: asked.transaction_id,
      createdAt: now(),
      receivers: asked.receivers,
    };
    store.atomically(() => {
      store.sharings.put(sharing);
      if (asked.unfreeze_unsplit) store.orders.put({ ...order, unfrozen: true });
    });
    return { status: 200, body: sharingView(sharing) };
  },
};

/** 查询分账结果. */
export const querySharing: Operation = {
  name: 'queryProfitSharing',
  method: 'GET',
  path: /^\/v3\/profitsharing\/orders\/([^/]+)$/,
  answer({ id, query }, { store }) {
    const sharing = store.sharings.get(id);
    return sharing && sharing.transactionId === query.get('transaction_id')
      ? { status: 200, body: sharingView(sharing) }
      : payError(404, 'RESOURCE_NOT_EXISTS', '记录不存在');
  },
};

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

/** 查询剩余待分金额. */
export const sharingAmounts: Operation = {
  name: 'queryProfitSharingAmounts',
  method: 'GET',
  path: /^\/v3\/profitsharing\/transactions\/([^/]+)\/amounts$/,
  answer({ id }, world) {
    const order = orderOf(id, world);
    return order
      ? { status: 200, body: { transaction_id: id, unsplit_amount: unsplit(order, world) } }
      : payError(404, 'RESOURCE_NOT_EXISTS', '记录不存在');
  },
};

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

/** 查询分账回退结果. */
export const queryReturn: Operation = {
  name: 'queryProfitSharingReturn',
  method: 'GET',
  path: /^\/v3\/profitsharing\/return-orders\/([^/]+)$/,
  answer: ({ id }, world) => returned(id, world),
};

function returned(outReturnNo: string, { store }: PayWorld): Answer {
  const found = store.returns.get(outReturnNo);
  if (!found) return payError(404, 'RESOURCE_NOT_EXISTS', '记录不存在');
  return {
    status: 200,
    body: {
      out_order_no: found.outOrderNo,
      out_return_no: found.outReturnNo,
      return_id: found.returnId,
      return_mchid: found.returnMchid,
      amount: found.amount,
      result: 'SUCCESS',
      create_time: vendorTime(found.createdAt),
      finish_time: vendorTime(found.createdAt),
    },
  };
}

const receiverWire = z.object({
  appid: z.string(),
  type: z.enum(['MERCHANT_ID', 'PERSONAL_OPENID']),
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  relation_type: z.optional(z.string()),
});

const changeReceivers =
  (change: 'add' | 'delete'): Operation['answer'] =>
  ({ body }, { store }) => {
    const parsed = bodyOf(receiverWire, body);
    if (!parsed.ok) return parsed.refusal;
    const { type, account, relation_type: relation = 'PARTNER' } = parsed.value;
    if (change === 'add') store.receivers.put({ id: idOf(parsed.value), type, account, relation });
    else store.receivers.remove(idOf(parsed.value));
    return { status: 200, body: { type, account, ...(change === 'add' && { relation_type: relation }) } };
  };

/** 添加分账接收方. */
export const addReceiver: Operation = {
  name: 'addProfitSharingReceiver',
  method: 'POST',
  path: /^\/v3\/profitsharing\/receivers\/add$/,
  answer: changeReceivers('add'),
};

/** 删除分账接收方. */
export const deleteReceiver: Operation = {
  name: 'deleteProfitSharingReceiver',
  method: 'POST',
  path: /^\/v3\/profitsharing\/receivers\/delete$/,
  answer: changeReceivers('delete'),
};
