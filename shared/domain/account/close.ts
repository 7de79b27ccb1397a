import type { Application } from '../application/application';
import { applicationLifecycle } from '../application/lifecycle';
import type { Consultation } from '../consultation/consultation';
import { FEE_AT_END } from '../consultation/feeAtEnd';
import type { ConsentEntry } from '../consent/ledger';
import { withdraw } from '../consent/ledger';
import { Purpose } from '../consent/purposes';
import { withoutConsents } from '../patient/consents';
import type { Patient } from '../patient/patient';
import { whereaboutsOf } from '../payment/parts';
import type { Payment } from '../payment/payment';
import type { ConsentId, DeviceId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import type { Account } from './account';

/** What is said before an account is closed: what the law makes the hospital keep, and what goes. */
export const CLOSING_TERMS = {
  kept: [
    '病历和问诊记录依法至少保存十五年，对话等过程记录至少保存三年。除法律要求外不再使用。',
    '购药的销售记录依法至少保存五年；收货地址随注销删除。不良反应报告随病历保存。',
    '支付和退款记录、操作留痕和同意凭据依法保存。',
  ],
  gone: [
    '手机号、登录设备和各项同意立即删除或失效。',
    '就诊人全部移除，不能再为他们发起问诊。',
    '账号不能恢复。以后再来会是一个新账号，看不到以前的问诊和病历；需要病历复印件时，请凭身份证到医院办理。',
  ],
} as const;

type ClosingFacts = {
  readonly account: Account;
  /** The first account of the same openid; the same one when nothing was closed before. */
  readonly first: Account;
  /** The one begun last, if any. */
  readonly application: Application | undefined;
  /** Consultations of the account that are not over. */
  readonly openCases: number;
  /** Payments whose money may still move. */
  readonly openPayments: number;
  readonly persons: readonly Patient[];
  readonly newId: () => ConsentId;
  readonly now: number;
};

type Closed = {
  readonly rows: readonly Account[];
  readonly persons: readonly Patient[];
  readonly entries: readonly ConsentEntry[];
  readonly devices: readonly DeviceId[];
};

/** Why an account is not closed, in the order it is looked at. */
export type ClosingRefusal =
  'account.in_office' | 'account.application_open' | 'account.case_open' | 'account.payment_open';

/** What stands in the way of closing. */
export function closingRefusal({
  account,
  application,
  openCases,
  openPayments,
}: Pick<ClosingFacts, 'account' | 'application' | 'openCases' | 'openPayments'>): ClosingRefusal | undefined {
  if (account.doctorId ?? account.pharmacistId ?? account.institutionId) return 'account.in_office';
  // What is under review would otherwise be let in for nobody.
  if (application && !applicationLifecycle.isFinal(application.state)) return 'account.application_open';
  if (openCases > 0) return 'account.case_open';
  return openPayments > 0 ? 'account.payment_open' : undefined;
}

/** 注销账号: the row stays as a mark without anything about the person, so that nothing can bring it back. */
export function close(facts: ClosingFacts): Result<Closed, ClosingRefusal> {
  const { account, first, persons, newId, now } = facts;
  const refusal = closingRefusal(facts);
  if (refusal) return reject(refusal);
  const entries = Purpose.options.flatMap((purpose) => {
    const { entry } = withdraw(purpose, { account, id: newId(), now });
    return entry ? [entry] : [];
  });
  return ok({
    rows: marks(account, first, now),
    persons: persons.map((it) => ({ ...withoutConsents(it, now), removed: true })),
    entries,
    devices: Object.keys(account.devices ?? {}) as DeviceId[],
  });
}

function marks(account: Account, first: Account, now: number): readonly Account[] {
  const closed = (it: Account) => ({ id: it.id, createdAt: it.createdAt, closedAt: it.closedAt ?? now });
  // Who counts anew by beginning anew would try numbers for ever: the next account of this openid begins where this one is.
  const { wrongTries, cardReads } = account;
  const tried = { ...(wrongTries && { wrongTries }), ...(cardReads && { cardReads }) };
  const counted = { ...closed(first), ...tried, generation: (first.generation ?? 0) + 1 };
  return account.id === first.id ? [counted] : [closed(account), counted];
}

/** A payment whose money may still move, given the case it pays for. */
export function isMoneyMoving(payment: Payment, consultation: Consultation | undefined): boolean {
  switch (payment.state) {
    case 'created':
    case 'awaiting':
    case 'refunding':
    case 'refund_failed':
      return true;
    case 'paid':
      if (payment.orderId !== undefined) return whereaboutsOf(payment).owedFen > 0;
      // A case that ended otherwise gives its fee back, and has not yet.
      return consultation === undefined || FEE_AT_END[consultation.state] !== 'doctor_keeps';
    case 'closed':
    case 'refunded':
      return false;
  }
}
