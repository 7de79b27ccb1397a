import { HOUR_MS, MINUTE_MS } from '../../kernel/time';
import type { Staff, StaffSession } from './staff';

/** A session ends after this long without a call. */
export const IDLE_MS = 15 * MINUTE_MS;
/** A session ends after this long, whatever happens in it. */
export const SESSION_MS = 8 * HOUR_MS;
/** That somebody is there is written down at most this often. */
export const SEEN_EVERY_MS = MINUTE_MS;

/** When a session is over, whatever happens in it. */
export const endOf = ({ beganAt, createdAt }: StaffSession): number => (beganAt ?? createdAt) + SESSION_MS;

/** Why a session does not count: nobody ever had it, it was ended or its owner changed, or its time is over. */
type Over = 'unknown' | 'revoked' | 'timed_out';

/** 会话有效 where there is no reason: not ended, not idle, not too old, and nothing has happened to its owner since it began. */
export function whyOver(
  session: StaffSession | undefined,
  staff: Staff | undefined,
  now: number,
): Over | undefined {
  if (session === undefined || staff === undefined || session.staffId !== staff.id) return 'unknown';
  const isOwners = staff.state === 'active' && session.createdAt >= staff.sessionsFrom;
  if (!isOwners || session.endedAt !== undefined) return 'revoked';
  const isInTime = now < endOf(session) && now - session.seenAt < IDLE_MS;
  return isInTime ? undefined : 'timed_out';
}
