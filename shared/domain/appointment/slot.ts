import * as z from 'zod/mini';
import { AccountId, ConsultationId, DoctorId, SlotId } from '../../kernel/ids';
import { stateMachine } from '../../kernel/stateMachine';
import { Instant, MINUTE_MS } from '../../kernel/time';

/**
 * 号源的一生. A free time has no row: whoever writes the row first has it. It is `held` while the order is unpaid,
 * `offered` to the next on the waiting list, `proposed` by the doctor who wants to move somebody.
 */
export const slotLifecycle = stateMachine('free', {
  free: { hold: 'held', offer: 'offered', propose: 'proposed', move: 'booked' },
  offered: { hold: 'held', move: 'booked', lapse: 'free' },
  held: { pay: 'booked', release: 'free' },
  proposed: { agree: 'booked', release: 'free' },
  booked: { release: 'free' },
});

/** 号源 that is not free, as stored; its id is made from doctor and start, so that it is there once. */
export const Slot = z.object({
  id: SlotId,
  doctorId: DoctorId,
  from: Instant,
  until: Instant,
  state: z.enum(['held', 'booked', 'offered', 'proposed']),
  /** The case that it is held, booked or proposed for. */
  consultationId: z.optional(ConsultationId),
  /** Whom it is offered to, and until when. */
  accountId: z.optional(AccountId),
  waitId: z.optional(z.string()),
  offeredUntil: z.optional(Instant),
  /** 名额: the row in `slotSeats` that counts it, where a period limits a tier. */
  seatId: z.optional(z.string()),
});
export type Slot = z.infer<typeof Slot>;

/** 名额: one of the seats that a period has for a tier; whoever writes the row has it. */
export const SlotSeat = z.object({ id: z.string(), poolId: z.string(), n: z.int(), slotId: SlotId });
export type SlotSeat = z.infer<typeof SlotSeat>;

/** The one id of a doctor's time. */
export const slotIdOf = (doctorId: DoctorId, from: number): SlotId =>
  SlotId.parse(`${doctorId}.${from / MINUTE_MS}`);
