import type { AccountId } from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { isCurrent, PRIVACY_NOTICE, type ConsentReference } from '../consent/texts';
import type { Account, AccountView } from './account';

type RegisterFacts = {
  readonly id: AccountId;
  readonly openid: string;
  /** The row there is: from an older notice, or made by the hospital for one of its doctors. */
  readonly account: Account | undefined;
  readonly now: number;
};

/** 同意告知并建立账号: the first row about this person, written only when they have agreed. */
export function register(agreed: ConsentReference, facts: RegisterFacts): Result<Account, 'notice.outdated'> {
  if (!isCurrent(agreed, PRIVACY_NOTICE)) return reject('notice.outdated');
  const { id, openid, account, now } = facts;
  // A second press does not move the moment of consent.
  if (account?.notice && isCurrent(account.notice, PRIVACY_NOTICE)) return ok(account);
  return ok({
    ...(account ?? { id, openid, createdAt: now }),
    notice: { version: agreed.version, sha256: agreed.sha256, agreedAt: now },
  });
}

/** What the owner of an account sees of it. */
export const accountView = ({ id, doctorId }: Account): AccountView => ({
  id,
  ...(doctorId && { doctorId }),
});
