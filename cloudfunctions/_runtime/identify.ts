import type { Account } from '@shared/domain/account/account';
import { PRIVACY_NOTICE } from '@shared/domain/consent/texts';
import type { Actor, Role } from '@shared/kernel/actor';
import { AccountId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { sha256 } from './digest';

/** The account of an openid: a digest, so that the same person always finds the same document. */
export const accountIdOf = (openid: string) => AccountId.parse(sha256(`account:${openid}`).slice(0, 24));

/** True when the account has agreed to the notice as it stands now. */
export const hasAgreed = (account: Account | undefined): boolean =>
  account?.notice?.version === PRIVACY_NOTICE.version && account.notice.sha256 === PRIVACY_NOTICE.sha256;

/** Who this caller is in the mode asked for. Whoever has not agreed to the current notice is a visitor. */
export function actorOf(
  openid: string,
  account: Account | undefined,
  as: 'patient' | 'doctor',
): Result<Exclude<Actor, { role: 'system' }>, 'actor.forbidden'> {
  if (!account || !hasAgreed(account)) return ok({ role: 'visitor', openid });
  if (as === 'patient') return ok({ role: 'patient', id: account.id, openid });
  if (!account.doctorId) return reject('actor.forbidden');
  return ok({ role: 'doctor', id: account.doctorId, accountId: account.id, openid });
}

/** Whether a contract admits this actor, and what to say if not. */
export function admit(
  actor: Exclude<Actor, { role: 'system' }>,
  roles: readonly Role[],
): 'admitted' | 'actor.unregistered' | 'actor.forbidden' {
  if (roles.includes(actor.role)) return 'admitted';
  return actor.role === 'visitor' ? 'actor.unregistered' : 'actor.forbidden';
}
