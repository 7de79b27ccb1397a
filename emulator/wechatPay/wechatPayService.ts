import { generateKeyPairSync } from 'node:crypto';
import type { Clock } from '../clock';
import type { Service } from '../kernel/service';
import { payApi } from './api';
import { cashier } from './cashier';
import type { PayFaults } from './faultPort';
import type { Merchant } from './merchant';
import { deliverOverHttp, notifications, type Deliver } from './notifications';
import type { PayWorld } from './operation';
import { payOrder, type PayResult } from './payment';
import { signedHeaders } from './platformSeal';
import type { Order, Refund, Shipping, Transfer } from './records';
import { refunds, type Refunds } from './refunds';
import { openPayStore } from './store';
import { transactionView } from './transactions';
import { endTransfer } from './transfers';

export type { Merchant } from './merchant';

export type WechatPayControl = {
  readonly pay: (prepayId: string) => PayResult;
  readonly orders: () => Order[];
  readonly refunds: () => Refund[];
  readonly orderByTransaction: (transactionId: string) => Order | undefined;
  readonly recordShipping: (outTradeNo: string, shipping: Shipping) => void;
  /** Sends every undelivered notification again, now. */
  readonly redeliver: () => Promise<void>;
  /** Claims that an order was paid, signed with a key that is not the platform's; tells the answer's status. */
  readonly sendForgedNotification: (outTradeNo: string) => Promise<number>;
  /** Tells once more of what happened to an order, whether it was told before or not. */
  readonly notifyAgain: (outTradeNo: string) => void;
  /** Ends a pending refund as the bank would; false where it is not pending. */
  readonly endRefund: Refunds['end'];
  readonly transfers: () => Transfer[];
  /** The receiver takes the money, or it cannot be given; false where nothing waits under this number. */
  readonly endTransfer: (outBillNo: string, end: 'taken' | 'failed') => boolean;
  readonly clear: () => void;
  readonly snapshot: (file: string) => void;
  readonly restore: (file: string) => void;
};

export type WechatPayOptions = {
  readonly merchant: Merchant;
  readonly wechat: { readonly appid: string };
  readonly clock: Clock;
  /** SQLite file for what must survive a restart. */
  readonly file: string;
  readonly faults?: PayFaults;
  readonly deliver?: Deliver;
  readonly refundDelayMs?: number;
};

const NO_FAULTS: PayFaults = { before: () => undefined };

/** WeChat Pay v3 for one merchant, and the sheet on which its payers pay. */
export function wechatPayService(
  options: WechatPayOptions,
): Service & { readonly control: WechatPayControl } {
  const { merchant, clock, faults = NO_FAULTS, deliver = deliverOverHttp, refundDelayMs = 2000 } = options;
  const store = openPayStore(options.file);
  const notices = notifications({ merchant, store, clock, deliver, faults });
  const refunding = refunds({
    merchant,
    store,
    clock,
    notifications: notices,
    faults,
    delayMs: refundDelayMs,
  });
  const world: PayWorld = {
    merchant,
    appid: options.wechat.appid,
    store,
    now: clock.now,
    notifications: notices,
    refunds: refunding,
  };
  const api = payApi(world, faults);
  const sheet = cashier(world);
  refunding.resume();
  notices.resume();
  return {
    name: 'wechatPay',
    owns: ({ path }) => path.startsWith('/v3/') || path === '/cashier' || path.startsWith('/cashier/'),
    handle: async (request) => (request.path.startsWith('/v3/') ? api(request) : sheet(request)),
    async stop() {
      notices.stop();
      store.close();
    },
    control: {
      pay: (prepayId) => payOrder(prepayId, world),
      orders: () => store.orders.all(),
      refunds: () => store.refunds.all(),
      orderByTransaction: (transactionId) =>
        store.orders.all().find((it) => it.transactionId === transactionId),
      recordShipping(outTradeNo, shipping) {
        const order = store.orders.get(outTradeNo);
        if (order) store.orders.put({ ...order, shipping });
      },
      redeliver: notices.redeliver,
      sendForgedNotification: (outTradeNo) => forge(outTradeNo, world, deliver),
      notifyAgain(outTradeNo) {
        const told = store.notices.all().filter(({ content }) => content['out_trade_no'] === outTradeNo);
        for (const notice of told) {
          const again = { ...notice, state: 'waiting' as const, nextAt: clock.now() };
          store.notices.put(again);
          notices.send(again);
        }
      },
      endRefund: refunding.end,
      transfers: () => store.transfers.all(),
      endTransfer: (outBillNo, end) =>
        endTransfer(
          outBillNo,
          end === 'taken' ? { state: 'SUCCESS' } : { state: 'FAIL', failReason: 'ACCOUNT_FROZEN' },
          world,
        ),
      clear: store.clear,
      snapshot: store.snapshot,
      restore(from) {
        store.restore(from);
        refunding.resume();
        notices.resume();
      },
    },
  };
}

async function forge(outTradeNo: string, world: PayWorld, deliver: Deliver): Promise<number> {
  const order = world.store.orders.get(outTradeNo);
  if (!order) throw new Error(`no order ${outTradeNo}`);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const platformPrivateKeyPem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const at = world.now();
  const content = transactionView(
    { ...order, state: 'SUCCESS', transactionId: '4200000000', paidAt: at },
    world,
  );
  const body = world.notifications.bodyOf({
    id: 'forged',
    url: order.notifyUrl,
    eventType: 'TRANSACTION.SUCCESS',
    originalType: 'transaction',
    createdAt: at,
    content,
    attempts: 0,
    state: 'waiting',
    nextAt: at,
  });
  return deliver(
    order.notifyUrl,
    signedHeaders({ ...world.merchant, platformPrivateKeyPem }, body, at),
    body,
  );
}
