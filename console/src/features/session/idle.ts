import { MINUTE_MS } from '@shared/kernel/time';
import { SEEN_EVERY_MS } from '@shared/domain/staff/session';

/** Said this long before a session ends. */
export const WARN_MS = 2 * MINUTE_MS;

export type Idle =
  | { readonly kind: 'calm' }
  | { readonly kind: 'warn'; readonly why: 'idle' | 'limit'; readonly leftMs: number }
  | { readonly kind: 'over'; readonly why: 'idle' | 'limit' };

type Facts = {
  readonly now: number;
  /** When the server last answered, in this browser's time. */
  readonly lastAnswerAt: number;
  readonly idleMs: number;
  /** The end of the session whatever happens, in this browser's time. */
  readonly until: number;
};

/**
 * How near the end of the session is. The server notes that somebody is there once a minute at most, so its idle time can
 * have begun a minute before its last answer: the shorter time is the one to warn of.
 */
export function idleOf({ now, lastAnswerAt, idleMs, until }: Facts): Idle {
  const idleEnd = lastAnswerAt + idleMs - SEEN_EVERY_MS;
  const why = until < idleEnd ? 'limit' : 'idle';
  const leftMs = Math.min(idleEnd, until) - now;
  if (leftMs <= 0) return { kind: 'over', why };
  return leftMs <= WARN_MS ? { kind: 'warn', why, leftMs } : { kind: 'calm' };
}
