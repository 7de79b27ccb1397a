import * as z from 'zod/mini';
import {
  AccountId,
  ConsultationId,
  MedicineOrderId,
  ParcelId,
  PatientId,
  PharmacyId,
} from '../../kernel/ids';
import { ok, reject, type Result } from '../../kernel/result';
import { HOUR_MS, Instant } from '../../kernel/time';
import { stateMachine } from '../../kernel/stateMachine';

/** What a courier tells of a parcel. */
export const CourierEventKind = z.enum([
  ...['booked', 'collected', 'in_transit', 'out_for_delivery'],
  ...['delivered', 'lost', 'refused'],
] as const);
export type CourierEventKind = z.infer<typeof CourierEventKind>;

/** 物流事件, as a courier tells it: with an id of its own, told once or more, in order or not. */
export const CourierEvent = z.object({
  eventId: z.string().check(z.minLength(1), z.maxLength(64)),
  kind: CourierEventKind,
  at: Instant,
  /** 网点 or city; never the receiver's address. */
  place: z.optional(z.string().check(z.maxLength(60))),
});
export type CourierEvent = z.infer<typeof CourierEvent>;

/** 包裹的一生. Whichever way its events come in, it goes forward only. */
export const parcelLifecycle = stateMachine('booked', {
  booked: { go: 'moving', deliver: 'delivered', lose: 'lost', refuse: 'returned' },
  moving: { deliver: 'delivered', lose: 'lost', refuse: 'returned' },
  lost: { deliver: 'delivered' },
  returned: {},
  delivered: {},
});

/** 包裹 as stored. Its id is the number under which the courier was asked, so that it is asked once. */
export const Parcel = z.object({
  id: ParcelId,
  orderId: MedicineOrderId,
  /** Absent: of an order outside any case. */
  consultationId: z.optional(ConsultationId),
  accountId: AccountId,
  patientId: PatientId,
  pharmacyId: PharmacyId,
  carrier: z.string(),
  /** 运单号; absent until the courier has answered. */
  waybill: z.optional(z.string()),
  isCold: z.boolean(),
  state: z.enum(['booked', 'moving', 'lost', 'returned', 'delivered']),
  events: z.array(CourierEvent),
  bookedAt: Instant,
  /** When somebody should ask the courier what became of it. */
  lookAt: z.optional(Instant),
});
export type Parcel = z.infer<typeof Parcel>;

/** A courier that has told nothing for so long is asked. */
const SILENCE_MS = 24 * HOUR_MS;

const MOVES = {
  booked: undefined,
  collected: 'go',
  in_transit: 'go',
  out_for_delivery: 'go',
  delivered: 'deliver',
  lost: 'lose',
  refused: 'refuse',
} as const;

/** More events than any parcel has: what comes after is not kept. */
const MOST_EVENTS = 60;

/**
 * Takes in what a courier tells. The same event twice changes nothing; events are kept by their own instants, in whatever
 * order they came; and what is over stays over, but for a lost parcel that turns up.
 */
export function takeIn(parcel: Parcel, event: CourierEvent, now: number): Result<Parcel, 'delivery.known'> {
  if (parcel.events.some(({ eventId }) => eventId === event.eventId)) return reject('delivery.known');
  if (parcel.events.length >= MOST_EVENTS) return reject('delivery.known');
  const events = [...parcel.events, event].toSorted((a, b) => a.at - b.at);
  const move = MOVES[event.kind];
  const next = move && parcelLifecycle.allows(parcel.state, move) && parcelLifecycle.next(parcel.state, move);
  const state = next && next.ok ? next.value : parcel.state;
  const { lookAt: _, ...rest } = parcel;
  const isOpen = state === 'booked' || state === 'moving';
  return ok({ ...rest, events, state, ...(isOpen && { lookAt: now + SILENCE_MS }) });
}

/** The next look at a parcel of which nothing was told. */
export const askAgainAt = (now: number): number => now + SILENCE_MS;
