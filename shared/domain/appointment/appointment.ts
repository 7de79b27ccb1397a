import * as z from 'zod/mini';
import { SlotId } from '../../kernel/ids';
import { DAY_MS, HOUR_MS, Instant, MINUTE_MS } from '../../kernel/time';

/** A time of one doctor. `until` is exclusive. */
export const BookedTime = z.object({ slotId: SlotId, from: Instant, until: Instant });
export type BookedTime = z.infer<typeof BookedTime>;

/** 预约 as the case keeps it. */
export const Appointment = z.object({
  ...BookedTime.shape,
  /** How often the patient has moved it. */
  moved: z.int(),
  /** Since when the patient has been there: in the room, or with a message. */
  arrivedAt: z.optional(Instant),
  /** 改期提议 of the doctor: held for the patient until they have answered, or until either time has come. */
  proposal: z.optional(z.object({ ...BookedTime.shape, at: Instant, beside: z.optional(z.literal(true)) })),
  /** 待处置: since when the schedule has not covered it, and the holiday that did it; empty where it was another change. */
  unsettled: z.optional(z.object({ at: Instant, holiday: z.string() })),
  /** 照常看: in spite of which holiday, empty of any other time outside the schedule, the doctor sees the patient. */
  kept: z.optional(z.string()),
  /** 替诊: who was asked first. The patient may cancel to the last. */
  insteadOf: z.optional(z.object({ name: z.string(), at: Instant })),
  /** Reminders that have gone out. */
  reminded: z.optional(z.array(z.enum(['day', 'half_hour']))),
});
export type Appointment = z.infer<typeof Appointment>;

/** 公示的预约规则, in minutes. The texts that patients read before ordering are made from these. */
export const APPOINTMENT_RULES = {
  /** The doctor may begin so long before the time. */
  acceptBeforeMinutes: 10,
  /** Not begun by the doctor so long after it: the fee goes back by itself. */
  doctorGraceMinutes: 10,
  /** The patient not there so long after it: the doctor may end it as 爽约. */
  patientGraceMinutes: 15,
  /** Until so long before it a patient cancels or moves freely. */
  freeUntilMinutes: 120,
  /** A patient moves one appointment at most so often. */
  mostMoves: 2,
  /** Who is next on the waiting list has a freed time for so long. */
  offerMinutes: 15,
  /** Times are offered so many days ahead, today included. */
  daysAhead: 14,
  /** Nothing is booked later than so long before it begins. */
  leadMinutes: 30,
} as const;

const { acceptBeforeMinutes, doctorGraceMinutes, patientGraceMinutes, freeUntilMinutes } = APPOINTMENT_RULES;

/** From then on the doctor may begin. */
export const acceptFrom = ({ from }: Pick<BookedTime, 'from'>): number =>
  from - acceptBeforeMinutes * MINUTE_MS;
/** Not begun by then, the fee goes back. */
export const acceptByOf = ({ from }: BookedTime): number => from + doctorGraceMinutes * MINUTE_MS;
/** From then on a patient who is not there has not come. */
export const missedFrom = ({ from }: BookedTime): number => from + patientGraceMinutes * MINUTE_MS;
/** Until then a patient cancels or moves freely. */
export const freeUntil = ({ from }: BookedTime): number => from - freeUntilMinutes * MINUTE_MS;

/** Until then a 改期提议 can be agreed to: nobody moves from a time that has come, nor to one. */
export const proposalUntil = (booked: Pick<BookedTime, 'from'>, proposal: Pick<BookedTime, 'from'>): number =>
  Math.min(booked.from, proposal.from);

/** A doctor has at least so long to decide what becomes of a visit that the schedule no longer covers. */
const DECIDE_WITHIN_MS = 4 * HOUR_MS;

/** 处置期限: a day before the visit; later where that leaves too little time, and never later than the visit. */
export const settleBy = ({ from, unsettled }: Pick<Appointment, 'from' | 'unsettled'>): number | undefined =>
  unsettled && Math.min(from, Math.max(from - DAY_MS, unsettled.at + DECIDE_WITHIN_MS));
