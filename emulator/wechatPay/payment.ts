import { randomInt } from 'node:crypto';
import type { PayWorld } from './operation';
import { stateAt, type Order } from './records';
import { transactionView } from './transactions';

export type PayResult = { readonly result: 'ok' } | { readonly result: 'fail'; readonly errMsg: string };

/** Why nobody can pay this order now; nothing when somebody can. */
export function refusalOf(order: Order, now: number): string | undefined {
  if (order.state === 'SUCCESS') return '该订单已支付，请勿重复支付';
  if (order.state === 'REFUND') return '该订单已退款，不能再支付';
  if (order.state === 'CLOSED') return '该订单已关闭，请返回商家重新下单';
  return stateAt(order, now) === 'CLOSED' ? '该订单已超过支付时间，请返回商家重新下单' : undefined;
}

/** The payer taps 立即支付: the money moves and the merchant will be told. */
export function payOrder(prepayId: string, world: PayWorld): PayResult {
  const order = world.store.orderByPrepayId(prepayId);
  if (!order) return { result: 'fail', errMsg: '预支付交易会话不存在' };
  const refusal = refusalOf(order, world.now());
  if (refusal) return { result: 'fail', errMsg: refusal };
  const paid: Order = { ...order, state: 'SUCCESS', transactionId: newTransactionId(), paidAt: world.now() };
  const notice = world.store.atomically(() => {
    world.store.orders.put(paid);
    const content = transactionView(paid, world);
    return world.notifications.add({
      url: order.notifyUrl,
      eventType: 'TRANSACTION.SUCCESS',
      originalType: 'transaction',
      content,
    });
  });
  world.notifications.send(notice);
  return { result: 'ok' };
}

const newTransactionId = (): string => `4200${Array.from({ length: 24 }, () => randomInt(10)).join('')}`;
