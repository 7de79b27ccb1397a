import { slotFor } from '@shared/domain/appointment/booking';
import { departmentOfDesk } from '@shared/domain/appointment/desk';
import type { BookedTime } from '@shared/domain/appointment/appointment';
import type { Slot } from '@shared/domain/appointment/slot';
import type { OfferedTime } from '@shared/domain/appointment/times';
import { waitEnded } from '@shared/domain/appointment/wait';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { isOffered } from '@shared/domain/doctor/directory';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { isTaking } from '@shared/domain/doctor/intake';
import type { DoctorId } from '@shared/kernel/ids';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import type { Db, Tx } from './tx';

/** A visit is shorter than this: what begins earlier does not reach into a time. */
const LONGEST_MS = 2 * HOUR_MS;
/** More times than a doctor has between two instants that are asked about. */
const SLOTS = 1000;
/** Doctors of one department. */
const DOCTORS = 200;

/** Times of a doctor that are not free, between two instants. */
export const slotsBetween = (db: Db, doctorId: DoctorId, from: number, until: number): Promise<Slot[]> =>
  db.slots.list({
    where: { doctorId, from: { gt: from - LONGEST_MS, lt: until } },
    orderBy: [['from', 'asc']],
    limit: SLOTS,
  });

/** Times around one that somebody wants. */
export const slotsAround = (db: Db, doctorId: DoctorId, from: number): Promise<Slot[]> =>
  slotsBetween(db, doctorId, from, from + DAY_MS / 12);

/** Who of a department is on duty now. */
export async function onDutyAt(db: Db, desk: DoctorId, now: number): Promise<Doctor[]> {
  const departmentCode = departmentOfDesk(desk);
  if (!departmentCode) return [];
  const doctors = await db.doctors.list({ where: { active: true, departmentCode }, limit: DOCTORS });
  return doctors.filter((it) => isOffered(it, now) && isTaking(it, now));
}

/**
 * A seat of the period, where it has fewer than times: whoever writes its row has it. Undefined when none is left. `given` is
 * a seat that is given back in the same step.
 */
export async function seatIn(db: Db, { poolId, seats, times, slotId }: OfferedTime, given?: string) {
  if (seats >= times) return { ok: true as const };
  const rows = await db.slotSeats.list({ where: { poolId }, orderBy: [['n', 'asc']], limit: SLOTS });
  const taken = rows.filter(({ id }) => id !== given);
  const n = Array.from({ length: seats }, (_, i) => i).find((i) => !taken.some((it) => it.n === i));
  if (n === undefined) return { ok: false as const };
  return { ok: true as const, seat: { id: `${poolId}.${n}`, poolId, n, slotId } };
}

/**
 * Writes the row of a time for a case. The id of the row is the time, so of two at once one comes first and the other
 * looks again. False when the period has no seat left for this tier.
 */
export async function claimSlot(
  { tx, db }: { readonly tx: Tx; readonly db: Db },
  time: OfferedTime,
  consultation: Pick<Consultation, 'id' | 'doctorId'>,
  {
    state,
    now,
    given,
  }: {
    readonly state: 'held' | 'booked' | 'proposed';
    readonly now: number;
    /** The seat that the case gives back for it. */
    readonly given?: string | undefined;
  },
): Promise<boolean> {
  const found = await tx.slots.find(time.slotId);
  const claim = found?.seatId ? { ok: true as const } : await seatIn(db, time, given);
  if (!claim.ok) return false;
  if (claim.seat?.id === given && claim.seat) tx.slotSeats.replace(claim.seat);
  else if (claim.seat) tx.slotSeats.insert(claim.seat);
  const row = slotFor(time, consultation.doctorId, consultation.id, state, found?.seatId ?? claim.seat?.id);
  if (!found) tx.slots.insert(row);
  else tx.slots.replace(row);
  // It had been kept for somebody on the waiting list, who has it now.
  const wait = found?.waitId === undefined ? undefined : await tx.waits.find(found.waitId);
  if (wait) tx.waits.replace(waitEnded(wait, 'booked', now));
  return true;
}

/** The row of a time goes with its seat, and whoever waits for one hears of it. */
export function giveBack(tx: Tx, slot: Slot): void {
  tx.slots.remove(slot.id);
  if (slot.seatId !== undefined) tx.slotSeats.remove(slot.seatId);
  tx.emit({ type: 'slot.freed', doctorId: slot.doctorId, slotId: slot.id });
}

/** The time of a case is free again; answers the seat that it had. */
export async function freeSlot(
  tx: Tx,
  { id }: Pick<Consultation, 'id'>,
  time: BookedTime | undefined,
): Promise<string | undefined> {
  const slot = time && (await tx.slots.find(time.slotId));
  if (slot?.consultationId !== id) return undefined;
  giveBack(tx, slot);
  return slot.seatId;
}

/** Whatever a case that is over had of its doctor's time. */
export async function freeSlotsOf(tx: Tx, consultation: Consultation): Promise<void> {
  await freeSlot(tx, consultation, consultation.appointment);
  await freeSlot(tx, consultation, consultation.appointment?.proposal);
}
