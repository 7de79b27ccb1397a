import { describe, expect, it } from 'vitest';
import { IDLE_MS, SEEN_EVERY_MS, SESSION_MS, whyOver } from '@shared/domain/staff/session';
import { MINUTE_MS } from '@shared/kernel/time';
import { idleOf, WARN_MS } from './idle';

const facts = { now: 0, lastAnswerAt: 0, idleMs: IDLE_MS, until: SESSION_MS };
const END = IDLE_MS - SEEN_EVERY_MS;

describe('how near the end of a session is', () => {
  it('is of no concern until two minutes before', () => {
    expect(idleOf({ ...facts, now: END - WARN_MS - 1 })).toEqual({ kind: 'calm' });
    expect(idleOf({ ...facts, now: END - WARN_MS })).toEqual({ kind: 'warn', why: 'idle', leftMs: WARN_MS });
    expect(idleOf({ ...facts, now: END })).toEqual({ kind: 'over', why: 'idle' });
  });

  it('begins anew with an answer of the server', () => {
    expect(idleOf({ ...facts, now: END, lastAnswerAt: END - MINUTE_MS })).toEqual({ kind: 'calm' });
  });

  it('is the end of the whole session when that comes first', () => {
    const busy = { ...facts, lastAnswerAt: SESSION_MS - MINUTE_MS, now: SESSION_MS - MINUTE_MS };
    expect(idleOf(busy)).toEqual({ kind: 'warn', why: 'limit', leftMs: MINUTE_MS });
    expect(idleOf({ ...busy, now: SESSION_MS })).toEqual({ kind: 'over', why: 'limit' });
  });

  it('never promises a moment that the server does not give', () => {
    // The worst case: the call before the last one was noted, the last one, just under a minute later, was not.
    const lastAnswerAt = SEEN_EVERY_MS - 1;
    const session = { id: 's', staffId: 'a', createdAt: 0, seenAt: 0 } as never;
    const staff = { id: 'a', state: 'active', sessionsFrom: 0 } as never;
    for (let now = 0; now < IDLE_MS + MINUTE_MS; now += 1_000)
      if (idleOf({ ...facts, lastAnswerAt, now }).kind !== 'over')
        expect([now, whyOver(session, staff, now)]).toEqual([now, undefined]);
  });
});
