import type { Account } from '@shared/domain/account/account';
import { hasConsented } from '@shared/domain/consent/purposes';
import { SEEN_EVERY_MS, whyOver } from '@shared/domain/staff/session';
import type { SecurityCode } from '@shared/domain/security/event';
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

/**
 * The account of an openid: a digest, so that the same person always finds the same document. Each account that was
 * closed makes the next one another document (`generation`).
 */
export const accountIdOf = (openid: string, generation = 0) =>
  AccountId.parse(sha256(`account:${openid}${generation === 0 ? '' : `#${generation}`}`).slice(0, 24));

/** The account that an openid has or would get now. More than one read only for who has closed one before. */
export async function accountNow(
  openid: string,
  store: Store,
): Promise<{ readonly id: AccountId; readonly account: Account | undefined }> {
  const first = await store.find('accounts', accountIdOf(openid));
  const generation = first?.generation ?? 0;
  const id = accountIdOf(openid, generation);
  return { id, account: generation === 0 ? first : await store.find('accounts', id) };
}

/** The document of a person of the staff: one per login name. */
export const staffIdOf = (loginName: string) => StaffId.parse(sha256(`staff:${loginName}`).slice(0, 24));

/** The document of a session: whoever reads the database cannot sign in with what stands there. */
export const sessionIdOf = (bearer: string): string => sha256(`session:${bearer}`);

/** True when the account has agreed to the notice as it stands now. */
const hasAgreed = (account: Account): boolean =>
  account.closedAt === undefined && hasConsented(account, 'service');

/** Who this caller is in the mode asked for. Whoever has not agreed to the current notice is a visitor. */
export function actorOf(
  openid: string,
  { id: accountId, account }: Awaited<ReturnType<typeof accountNow>>,
  as: 'patient' | 'doctor',
): Result<Person, 'actor.forbidden'> {
  if (!account || !hasAgreed(account)) return ok({ role: 'visitor', openid, accountId });
  if (as === 'patient') return ok({ role: 'patient', id: account.id, openid });
  if (!account.doctorId) return reject('actor.forbidden');
  return ok({ role: 'doctor', id: account.doctorId, accountId: account.id, openid });
}

/** A session that ran out is everyday; one that was ended, or that nobody ever had, is not. */
const COUNTED = {
  unknown: 'actor.session_unknown',
  revoked: 'actor.session_revoked',
  timed_out: 'actor.session_over',
} as const;

/**
 * Who sits at this browser. Session and person are read with every call, so that a role that was changed, a suspension
 * or a sign-out holds from the next one on. `counted`: as what the refusal is counted, where that is not what is said.
 */
export async function staffOf(
  bearer: string | undefined,
  store: Store,
  now: number,
): Promise<{ readonly actor: Result<Person, 'actor.session_over'>; readonly counted?: SecurityCode }> {
  if (bearer === undefined) return { actor: ok({ role: 'anybody' }) };
  const session = await store.find('staffSessions', sessionIdOf(bearer));
  const staff = session && (await store.find('staff', session.staffId));
  const over = whyOver(session, staff, now);
  if (over) return { actor: reject('actor.session_over'), counted: COUNTED[over] };
  if (now - session!.seenAt >= SEEN_EVERY_MS)
    await store.raise('staffSessions', session!.id, { seenAt: now });
  return { actor: ok({ role: staff!.role, id: staff!.id, sessionId: session!.id }) };
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
