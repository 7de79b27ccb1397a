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

/** 会话有效: not ended, not idle, not too old, and nothing has happened to its owner since it began. */
export const isOpen = (
  session: StaffSession | undefined,
  staff: Staff | undefined,
  now: number,
): session is StaffSession =>
  session !== undefined &&
  staff !== undefined &&
  session.staffId === staff.id &&
  staff.state === 'active' &&
  session.endedAt === undefined &&
  session.createdAt >= staff.sessionsFrom &&
  now < endOf(session) &&
  now - session.seenAt < IDLE_MS;
