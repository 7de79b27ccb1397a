import type { AccountId, ConsentId, DeviceId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { give, type ConsentEntry } from '../consent/ledger';
import { hasConsented } from '../consent/purposes';
import { isCurrent, PRIVACY_NOTICE, type ConsentReference } from '../consent/texts';
import type { Account, AccountView } from './account';
import { standingOf, withDevice } from './device';

type RegisterFacts = {
  readonly id: AccountId;
  readonly openid: string;
  /** The row there is: from an older notice, or made by the hospital for one of its doctors. */
  readonly account: Account | undefined;
  /** What the openid has tried with accounts that were closed: beginning anew counts nothing anew. */
  readonly tried?: Pick<Account, 'wrongTries' | 'cardReads'> | undefined;
  readonly deviceId: DeviceId;
  readonly newId: () => ConsentId;
  readonly now: number;
};

/** What a person agrees to: the notice, and apart from it, or not, the use of health data. */
export type Agreed = {
  readonly notice: ConsentReference;
  readonly sensitiveHealth?: ConsentReference | undefined;
};

type Registered = {
  readonly account: Account;
  readonly entries: readonly ConsentEntry[];
  /** True when the device is to be written down too. */
  readonly isNewDevice: boolean;
  readonly forgotten: readonly DeviceId[];
};

/** 同意告知并建立账号: the first row about this person, written only when they have agreed. */
export function register(
  agreed: Agreed,
  { id, openid, account, tried = {}, deviceId, newId, now }: RegisterFacts,
): Result<Registered, 'account.closed' | 'notice.outdated' | 'consent.outdated'> {
  // Whoever closed it a moment ago asks again, and then begins another one.
  if (account?.closedAt !== undefined) return reject('account.closed');
  if (!isCurrent(agreed.notice, PRIVACY_NOTICE)) return reject('notice.outdated');
  const { wrongTries, cardReads } = tried;
  const counted = { ...(wrongTries && { wrongTries }), ...(cardReads && { cardReads }) };
  const before = account ?? { id, openid, createdAt: now, ...counted };
  const notice = give('service', agreed.notice, { account: before, id: newId(), now });
  if (!notice.ok) return notice;
  const { sensitiveHealth } = agreed;
  const sensitive: ReturnType<typeof give> = sensitiveHealth
    ? give('sensitive_health', sensitiveHealth, { account: notice.value.account, id: newId(), now })
    : ok({ account: notice.value.account });
  if (!sensitive.ok) return sensitive;
  const entries = [notice.value, sensitive.value].flatMap(({ entry }) => (entry ? [entry] : []));
  const isNewDevice = standingOf(before, deviceId, now) === 'new';
  if (!isNewDevice) return ok({ account: sensitive.value.account, entries, isNewDevice, forgotten: [] });
  return ok({ ...withDevice(sensitive.value.account, deviceId, now), entries, isNewDevice });
}

/** What the owner of an account sees of it. */
export const accountView = (account: Account): AccountView => ({
  id: account.id,
  ...(account.doctorId && { doctorId: account.doctorId }),
  sensitiveHealth: hasConsented(account, 'sensitive_health'),
});
