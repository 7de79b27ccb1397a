import { createHash } from 'node:crypto';
import type { Merchant } from './merchant';
import type { Order, Refund } from './records';
import type { PayStore } from './store';

export type BillType = 'ALL' | 'SUCCESS' | 'REFUND';

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;
/** A day's bill is there from this hour of the next day. */
const READY_AT_HOUR = 10;

const yuan = (fen: number): string => (fen / 100).toFixed(2);
const moment = (at: number): string => new Date(at + BEIJING_MS).toISOString().slice(0, 19).replace('T', ' ');
const row = (cells: readonly string[]): string => cells.map((cell) => `\`${cell}`).join(',');
const file = (head: string, rows: readonly string[], sumHead: string, sums: readonly string[]): string =>
  `${[head, ...rows, sumHead, row(sums)].join('\r\n')}\r\n`;

/** Whether a day can be asked for: it is over, and the morning after has come. */
export function billState(day: string, now: number): 'ready' | 'not_yet' | 'no_day' {
  const from = Date.parse(`${day}T00:00:00+08:00`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(from) || from + DAY_MS > now) return 'no_day';
  return now >= from + DAY_MS + READY_AT_HOUR * 3_600_000 ? 'ready' : 'not_yet';
}

type Books = { readonly store: PayStore; readonly merchant: Merchant; readonly appid: string };
type Entry = { readonly at: number; readonly order: Order; readonly refund?: Refund };

function entriesOf(day: string, { store }: Books): Entry[] {
  const from = Date.parse(`${day}T00:00:00+08:00`);
  const isThen = (at: number | undefined) => at !== undefined && at >= from && at < from + DAY_MS;
  const paid = store.orders
    .all()
    .filter(({ paidAt }) => isThen(paidAt))
    .map((order) => ({ at: order.paidAt!, order }));
  const refunded = store.refunds
    .all()
    .filter(({ state, refundedAt }) => state === 'SUCCESS' && isThen(refundedAt))
    .map((refund) => ({ at: refund.refundedAt!, order: store.orders.get(refund.outTradeNo)!, refund }));
  return [...paid, ...refunded].sort((a, b) => a.at - b.at);
}

const TRADE_HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const TRADE_SUMS =
  '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** 交易账单 of a day; undefined where nothing happened. The emulator takes no fee. */
export function tradeBill(day: string, type: BillType, books: Books): string | undefined {
  const entries = entriesOf(day, books).filter(({ refund }) =>
    type === 'ALL' ? true : type === 'REFUND' ? refund !== undefined : refund === undefined,
  );
  if (entries.length === 0) return undefined;
  const { merchant, appid } = books;
  const rows = entries.map(({ at, order, refund }) =>
    row([
      ...[moment(at), appid, merchant.mchid, '0', '', order.transactionId ?? '', order.outTradeNo],
      ...[order.openid, 'JSAPI', refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY'],
      ...[refund ? '0.00' : yuan(order.total), '0.00', refund?.refundId ?? '0', refund?.outRefundNo ?? '0'],
      ...[yuan(refund?.refund ?? 0), '0.00', refund ? 'ORIGINAL' : '', refund ? 'SUCCESS' : ''],
      ...[order.description, '', '0.00000', '0.00%', refund ? '0.00' : yuan(order.total)],
      ...[yuan(refund?.refund ?? 0), ''],
    ]),
  );
  const paid = sum(entries.map(({ order, refund }) => (refund ? 0 : order.total)));
  const back = sum(entries.map(({ refund }) => refund?.refund ?? 0));
  const sums = [String(entries.length), yuan(paid), yuan(back), '0.00', '0.00000', yuan(paid), yuan(back)];
  return file(TRADE_HEAD, rows, TRADE_SUMS, sums);
}

const FLOW_HEAD =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号';
const FLOW_SUMS = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额';

/** 资金账单 of a day; undefined where nothing moved. */
export function fundFlowBill(day: string, books: Books): string | undefined {
  const entries = entriesOf(day, books);
  if (entries.length === 0) return undefined;
  let balance = balanceBefore(day, books);
  const rows = entries.map(({ at, order, refund }) => {
    const amount = refund?.refund ?? order.total;
    balance += refund ? -amount : amount;
    const flowNo = createHash('md5')
      .update(refund?.refundId ?? order.outTradeNo)
      .digest('hex');
    return row([
      ...[moment(at), order.transactionId ?? '', flowNo, refund ? '退款' : '交易', refund ? '退款' : '交易'],
      ...[
        refund ? '支出' : '收入',
        yuan(amount),
        yuan(balance),
        'system',
        '',
        refund?.outRefundNo ?? order.outTradeNo,
      ],
    ]);
  });
  const ins = entries.filter(({ refund }) => !refund);
  const outs = entries.filter(({ refund }) => refund);
  return file(FLOW_HEAD, rows, FLOW_SUMS, [
    ...[String(entries.length), String(ins.length), yuan(sum(ins.map(({ order }) => order.total)))],
    ...[String(outs.length), yuan(sum(outs.map(({ refund }) => refund!.refund)))],
  ]);
}

function balanceBefore(day: string, { store }: Books): number {
  const from = Date.parse(`${day}T00:00:00+08:00`);
  const paid = store.orders.all().filter(({ paidAt }) => paidAt !== undefined && paidAt < from);
  const back = store.refunds.all().filter(({ refundedAt }) => refundedAt !== undefined && refundedAt < from);
  return sum(paid.map(({ total }) => total)) - sum(back.map(({ refund }) => refund));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
