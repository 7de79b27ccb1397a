import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import { realDelay, type PayFaults } from './faultPort';
import type { Merchant } from './merchant';
import { vendorTime } from './operation';
import { encryptedResource, signedHeaders } from './platformSeal';
import type { Notice } from './records';
import type { PayStore } from './store';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h, as the vendor documents it. */
export const RESEND_AFTER_MS: readonly number[] = [
  ...[15 * SECOND, 15 * SECOND, 30 * SECOND, 3 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE],
  ...[30 * MINUTE, 30 * MINUTE, 60 * MINUTE, 3 * HOUR, 3 * HOUR, 3 * HOUR, 6 * HOUR, 6 * HOUR],
];

/** Posts a notification and tells the status it was answered with; rejects when no answer came. */
export type Deliver = (url: string, headers: Record<string, string>, body: string) => Promise<number>;

export type Notifications = {
  /** Records a notification in the caller's transaction; `send` it once that is committed. */
  readonly add: (notice: Pick<Notice, 'url' | 'eventType' | 'originalType' | 'content'>) => Notice;
  readonly send: (notice: Notice) => void;
  /** Sends again, now, all that wait. */
  readonly redeliver: () => Promise<void>;
  readonly bodyOf: (notice: Notice) => string;
  /** Takes up what an earlier run of the emulator left undelivered. */
  readonly resume: () => void;
  readonly stop: () => void;
};

export function notifications(options: {
  merchant: Merchant;
  store: PayStore;
  clock: Clock;
  deliver: Deliver;
  faults: PayFaults;
}): Notifications {
  const { merchant, store, clock, deliver, faults } = options;
  const planned = new Map<string, () => void>();
  let stopped = false;
  const running = new Map<string, Promise<void>>();

  const plan = (notice: Notice): void => {
    planned.get(notice.id)?.();
    planned.set(
      notice.id,
      clock.at(notice.nextAt, () => attempt(notice.id)),
    );
  };
  /** One attempt at a time for each notification: a second asker waits for the first. */
  const attempt = (id: string): Promise<void> => {
    const current = running.get(id) ?? attemptNow(id).finally(() => running.delete(id));
    running.set(id, current);
    return current;
  };
  const attemptNow = async (id: string): Promise<void> => {
    planned.get(id)?.();
    planned.delete(id);
    const notice = store.notices.get(id);
    if (notice?.state !== 'waiting') return;
    const taken = await transmit(notice);
    if (stopped) return;
    const next = afterAttempt(notice, taken, clock.now());
    store.notices.put(next);
    if (next.state === 'waiting') plan(next);
  };
  const transmit = async (notice: Notice): Promise<boolean> => {
    const fault = faults.before(() => ['wechatPay.notify', `wechatPay.notify:${notice.eventType}`]);
    // Not taken now, it comes again after others: that is how notifications change places.
    if (fault && ['drop_before', 'error', 'reorder'].includes(fault.kind)) return false;
    if (fault?.kind === 'delay') await realDelay(fault.delayMs ?? SECOND);
    const taken = await post(notice);
    if (fault?.kind === 'duplicate') return (await post(notice)) && taken;
    return fault?.kind === 'drop_after' ? false : taken;
  };
  const post = async (notice: Notice): Promise<boolean> => {
    const body = envelope(merchant, notice);
    const headers = { 'Content-Type': 'application/json', ...signedHeaders(merchant, body, clock.now()) };
    const status = await deliver(notice.url, headers, body).catch(() => 0);
    return status === 200 || status === 204;
  };
  const waiting = (): Notice[] => store.notices.all().filter(({ state }) => state === 'waiting');

  return {
    add(fields) {
      const now = clock.now();
      const notice: Notice = {
        ...fields,
        id: randomUUID(),
        createdAt: now,
        nextAt: now,
        attempts: 0,
        state: 'waiting',
      };
      store.notices.put(notice);
      return notice;
    },
    send: plan,
    redeliver: async () => {
      for (const { id } of waiting()) await attempt(id);
    },
    bodyOf: (notice) => envelope(merchant, notice),
    resume: () => waiting().forEach(plan),
    stop() {
      stopped = true;
      for (const cancel of planned.values()) cancel();
      planned.clear();
    },
  };
}

function afterAttempt(notice: Notice, taken: boolean, now: number): Notice {
  const attempts = notice.attempts + 1;
  if (taken) return { ...notice, attempts, state: 'delivered' };
  const wait = RESEND_AFTER_MS[notice.attempts];
  return wait === undefined
    ? { ...notice, attempts, state: 'given_up' }
    : { ...notice, attempts, nextAt: now + wait };
}

const SUMMARIES: Readonly<Record<string, string>> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
  'REFUND.CLOSED': '退款关闭',
  'MCHTRANSFER.BILL.FINISHED': '商家转账单据终态通知',
};

const envelope = (merchant: Merchant, notice: Notice): string =>
  JSON.stringify({
    id: notice.id,
    create_time: vendorTime(notice.createdAt),
    resource_type: 'encrypt-resource',
    event_type: notice.eventType,
    summary: SUMMARIES[notice.eventType] ?? '',
    resource: encryptedResource(merchant, notice.originalType, notice.content),
  });

/** Over real HTTP; an answer later than five seconds is none. */
export const deliverOverHttp: Deliver = async (url, headers, body) => {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    signal: AbortSignal.timeout(5 * SECOND),
  });
  await response.arrayBuffer();
  return response.status;
};
