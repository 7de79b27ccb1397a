import type { Account } from '@shared/domain/account/account';
import { PRIVACY_NOTICE } from '@shared/domain/consent/texts';
import { isOpen, SEEN_EVERY_MS } from '@shared/domain/staff/session';
import type { Actor, Role } from '@shared/kernel/actor';
import { AccountId, StaffId } from '@shared/kernel/ids';
import { ok, reject, type Result } from '@shared/kernel/result';
import { sha256 } from './digest';
import type { Store } from './store';

/** Whoever can call an action: a WeChat user, as the platform says, or a browser with the token of a session. */
export type Caller =
  | { readonly kind: 'wechat'; readonly openid: string }
  | { readonly kind: 'browser'; readonly bearer: string | undefined };

/** An actor that is a person. */
export type Person = Exclude<Actor, { role: 'system' }>;

/** The account of an openid: a digest, so that the same person always finds the same document. */
export const accountIdOf = (openid: string) => AccountId.parse(sha256(`account:${openid}`).slice(0, 24));

/** The document of a person of the staff: one per login name. */
export const staffIdOf = (loginName: string) => StaffId.parse(sha256(`staff:${loginName}`).slice(0, 24));

/** The document of a session: whoever reads the database cannot sign in with what stands there. */
export const sessionIdOf = (bearer: string): string => sha256(`session:${bearer}`);

/** True when the account has agreed to the notice as it stands now. */
export const hasAgreed = (account: Account | undefined): boolean =>
  account?.notice?.version === PRIVACY_NOTICE.version && account.notice.sha256 === PRIVACY_NOTICE.sha256;

/** Who this caller is in the mode asked for. Whoever has not agreed to the current notice is a visitor. */
export function actorOf(
  openid: string,
  account: Account | undefined,
  as: 'patient' | 'doctor',
): Result<Person, 'actor.forbidden'> {
  if (!account || !hasAgreed(account)) return ok({ role: 'visitor', openid });
  if (as === 'patient') return ok({ role: 'patient', id: account.id, openid });
  if (!account.doctorId) return reject('actor.forbidden');
  return ok({ role: 'doctor', id: account.doctorId, accountId: account.id, openid });
}

/**
 * Who sits at this browser. Session and person are read with every call, so that a role that was changed, a suspension
 * or a sign-out holds from the next one on.
 */
export async function staffOf(
  bearer: string | undefined,
  store: Store,
  now: number,
): Promise<Result<Person, 'actor.session_over'>> {
  if (bearer === undefined) return ok({ role: 'anybody' });
  const session = await store.find('staffSessions', sessionIdOf(bearer));
  const staff = session && (await store.find('staff', session.staffId));
  if (!isOpen(session, staff, now)) return reject('actor.session_over');
  if (now - session.seenAt >= SEEN_EVERY_MS) await store.raise('staffSessions', session.id, { seenAt: now });
  return ok({ role: staff!.role, id: staff!.id, sessionId: session.id });
}

/** Whether a contract admits this actor, and what to say if not. */
export function admit(
  actor: Person,
  roles: readonly Role[],
): 'admitted' | 'actor.unregistered' | 'actor.forbidden' | 'actor.session_over' {
  if (roles.includes(actor.role)) return 'admitted';
  if (actor.role === 'visitor') return 'actor.unregistered';
  return actor.role === 'anybody' ? 'actor.session_over' : 'actor.forbidden';
}
