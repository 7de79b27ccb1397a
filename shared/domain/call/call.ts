import * as z from 'zod/mini';
import { AccountId, ConsultationId, GuestId, PatientId } from '../../kernel/ids';
import { Instant, MINUTE_MS } from '../../kernel/time';
import { ConsentReference } from '../consent/texts';
import { Side, type Consultation } from '../consultation/consultation';

/** The room opens so long before the appointment begins (ms). */
export const OPENS_BEFORE_MS = 10 * MINUTE_MS;
/** It stays open so long after the appointment ends (ms). */
export const CLOSES_AFTER_MS = 15 * MINUTE_MS;

/** When somebody was in the room: the first time, the last time they came, and when they were last known to have left. */
export const Seat = z.object({
  firstEnteredAt: Instant,
  enteredAt: Instant,
  leftAt: z.optional(Instant),
});
export type Seat = z.infer<typeof Seat>;

/** 第三方 in a visit: who they are to it. */
export const GuestKind = z.enum(['interpreter', 'family', 'grassroots_doctor']);
export type GuestKind = z.infer<typeof GuestKind>;

/** 第三方 as stored: asked for by one side, agreed to by the other, let in by a code that works once. */
export const Guest = z.object({
  id: GuestId,
  kind: GuestKind,
  /** Of a verified 就诊人 of the account for family; typed by whoever invites otherwise. */
  name: z.string(),
  patientId: z.optional(PatientId),
  askedBy: Side,
  askedAt: Instant,
  agreedAt: z.optional(Instant),
  declinedAt: z.optional(Instant),
  /** Digest of the code, and until when it lets somebody in. */
  code: z.optional(z.object({ digest: z.string(), until: Instant })),
  /** Who has come with the code. */
  accountId: z.optional(AccountId),
  joinedAt: z.optional(Instant),
  removedAt: z.optional(Instant),
  /** 录制同意 of the guest. */
  recording: z.optional(z.object({ ...ConsentReference.shape, at: Instant })),
});
export type Guest = z.infer<typeof Guest>;

/** 录制同意 of one side. */
const Agreed = z.object({ ...ConsentReference.shape, at: Instant });

/** 诊室 as stored: one row a case, under the case's id. Who is in it, who else may come, and whether it is recorded. */
export const Call = z.object({
  id: ConsultationId,
  patientId: PatientId,
  /** Who has been in the room, by the user id that the vendor knows them by. */
  seats: z.record(z.string(), Seat),
  /** When each was last heard of before the door, by the same ids; only grows. */
  waits: z.record(z.string(), Instant),
  guests: z.array(Guest),
  recording: z.object({
    /** Both sides' consent as it stands; a consent that was withdrawn is gone from here and stays in the trail. */
    patient: z.optional(Agreed),
    doctor: z.optional(Agreed),
    /** What runs at the vendor now. */
    taskId: z.optional(z.string()),
    /** How often one was begun: names the robot that records. */
    begun: z.int(),
  }),
  /** At this instant the room is cleared; gone when it was. */
  clearAt: z.optional(Instant),
  clearedAt: z.optional(Instant),
});
export type Call = z.infer<typeof Call>;

/** The room of a case in which nobody has been. */
export const emptyCall = ({ id, patientId }: Pick<Consultation, 'id' | 'patientId'>): Call => ({
  id,
  patientId,
  seats: {},
  waits: {},
  guests: [],
  recording: { begun: 0 },
});

/** Who somebody is in a room. */
export type Member = { readonly side: Side } | { readonly guestId: GuestId };

/** The user id at the vendor: of this room alone, at most 32 characters, and nothing of the person in it. */
export const userIdOf = (consultationId: ConsultationId, member: Member): string =>
  'side' in member ? `${member.side[0]}-${consultationId}` : `g-${member.guestId}`;

/** Who has this user id in the room of a case, as far as anybody of the case does. */
export function memberOf(call: Call, userId: string): Member | undefined {
  for (const side of Side.options) if (userId === userIdOf(call.id, { side })) return { side };
  const guest = call.guests.find(({ id }) => userId === userIdOf(call.id, { guestId: id }));
  return guest && { guestId: guest.id };
}

/** The room of a case at the vendor. */
export const roomIdOf = (consultationId: ConsultationId): string => consultationId;

/** True while somebody is in the room, as far as anybody has told. */
export const isIn = ({ seats }: Pick<Call, 'seats'>, userId: string): boolean => {
  const seat = seats[userId];
  return seat !== undefined && (seat.leftAt === undefined || seat.leftAt < seat.enteredAt);
};

/**
 * 到过诊室: when each side was in the room in the time of this appointment. A visit that was missed is told from this, and having
 * been there for a time that was moved is not having come. Nobody has come where no time is booked.
 */
export function firstIn(
  call: Call | undefined,
  side: Side,
  appointment: { readonly from: number } | undefined,
): number | undefined {
  const userId = call && userIdOf(call.id, { side });
  const seat = userId && call.seats[userId];
  if (!seat || !appointment) return undefined;
  const opensAt = appointment.from - OPENS_BEFORE_MS;
  const came = [seat.firstEnteredAt, seat.enteredAt].find((at) => at >= opensAt);
  if (came !== undefined) return came;
  return isIn(call, userId) || (seat.leftAt ?? 0) >= opensAt ? opensAt : undefined;
}
