import * as z from 'zod/mini';
import { AccountId, DoctorId, SlotId } from '../../kernel/ids';
import { stateMachine } from '../../kernel/stateMachine';
import { Day, Instant, MINUTE_MS, shanghai } from '../../kernel/time';
import { APPOINTMENT_RULES } from './appointment';
import type { Slot } from './slot';
import { BooksTime } from './tier';

/** 候补的一生. Whoever lets an offer pass, or was served, may join again at the end. */
export const waitLifecycle = stateMachine('waiting', {
  waiting: { offer: 'offered', leave: 'left' },
  offered: { book: 'booked', lapse: 'lapsed', leave: 'left' },
  booked: { join: 'waiting' },
  lapsed: { join: 'waiting' },
  left: { join: 'waiting' },
});

/** 候补: an account that wants a time of a doctor on a day that is full. */
export const Wait = z.object({
  id: z.string(),
  accountId: AccountId,
  /** To be told by a subscribe message. */
  openid: z.string(),
  doctorId: DoctorId,
  day: Day,
  tier: BooksTime,
  state: z.enum(['waiting', 'offered', 'booked', 'lapsed', 'left']),
  joinedAt: Instant,
  /** The time that is kept for this account, and until when. */
  offer: z.optional(z.object({ slotId: SlotId, from: Instant, until: Instant, answerBy: Instant })),
  endedAt: z.optional(Instant),
});
export type Wait = z.infer<typeof Wait>;

/** One account waits once for a doctor's day. */
export const waitIdOf = (doctorId: DoctorId, day: string, accountId: AccountId): string =>
  `${doctorId}.${day}.${accountId}`;

/** True of somebody who may still be served: a day that is over has nothing to wait for. */
export const isWaiting = ({ state, day }: Pick<Wait, 'state' | 'day'>, now: number): boolean =>
  state === 'waiting' && day >= shanghai(now).day;

/** The wait as it stands now: what nobody served by the end of its day is over. */
export const standing = (wait: Wait, now: number): Wait =>
  wait.state === 'waiting' && !isWaiting(wait, now) ? waitEnded(wait, 'lapsed', now) : wait;

/** A freed time goes to the first on the list, who has so many minutes for it. */
export function offered(
  wait: Wait,
  slot: Pick<Slot, 'id' | 'doctorId' | 'from' | 'until' | 'seatId'>,
  now: number,
): { readonly wait: Wait; readonly slot: Slot } {
  const answerBy = now + APPOINTMENT_RULES.offerMinutes * MINUTE_MS;
  const { id: slotId, doctorId, from, until, seatId } = slot;
  return {
    wait: { ...wait, state: 'offered', offer: { slotId, from, until, answerBy } },
    slot: {
      ...{ id: slotId, doctorId, from, until, state: 'offered' },
      ...{ accountId: wait.accountId, waitId: wait.id, offeredUntil: answerBy },
      ...(seatId !== undefined && { seatId }),
    },
  };
}

/** The wait as it ends: booked, let pass or given up. */
export function waitEnded(wait: Wait, state: 'booked' | 'lapsed' | 'left', now: number): Wait {
  const { offer: _, ...rest } = wait;
  return { ...rest, state, endedAt: now };
}
