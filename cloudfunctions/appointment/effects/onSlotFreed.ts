import { APPOINTMENT_RULES } from '@shared/domain/appointment/appointment';
import { slotIdOf } from '@shared/domain/appointment/slot';
import { timeAt, type OfferedTime } from '@shared/domain/appointment/times';
import { offered, type Wait } from '@shared/domain/appointment/wait';
import type { DoctorId } from '@shared/kernel/ids';
import { MINUTE_MS, shanghai } from '@shared/kernel/time';
import { effect, type SystemTools } from '../../_runtime/effect';
import { seatIn } from '../../_runtime/slots';
import { tell } from '../tell';

/** More than wait for one doctor's day. */
const LOOKED_AT = 500;

/** Keeps a free time for somebody, with its seat: otherwise whoever books another time of the morning takes the seat, and the promise is empty. */
const keep = (
  { id }: Wait,
  doctorId: DoctorId,
  { slotId, from, until, ...time }: OfferedTime,
  { db, step }: SystemTools,
): Promise<'kept' | 'slot_taken' | 'no_seat' | 'left'> =>
  step(slotId, async ({ tx, now }) => {
    if (await tx.slots.find(slotId)) return 'slot_taken';
    const wait = await tx.waits.find(id);
    if (wait?.state !== 'waiting') return 'left';
    const claim = await seatIn(db, { slotId, from, until, ...time });
    if (!claim.ok) return 'no_seat';
    if (claim.seat) tx.slotSeats.insert(claim.seat);
    const kept = { id: slotId, doctorId, from, until, ...(claim.seat && { seatId: claim.seat.id }) };
    const offer = offered(wait, kept, now);
    tx.slots.insert(offer.slot);
    tx.waits.replace(offer.wait);
    tx.signal(wait.accountId, 'inbox');
    return 'kept';
  });

/**
 * A time is free again: the first on the waiting list who can use it is told and has some minutes for it. Whoever finds no seat
 * of their tier keeps their place in the list.
 */
export const onSlotFreed = effect(
  'appointment.onSlotFreed',
  ['slot.freed'],
  async ({ doctorId, slotId }, tools) => {
    const { db, now } = tools;
    const from = Number(slotId.slice(doctorId.length + 1)) * MINUTE_MS;
    if (slotIdOf(doctorId, from) !== slotId) return;
    const [doctor, waiting] = await Promise.all([
      db.doctors.find(doctorId),
      db.waits.list({
        where: { doctorId, day: shanghai(from).day, state: 'waiting' },
        orderBy: [['joinedAt', 'asc']],
        limit: LOOKED_AT,
      }),
    ]);
    const full = new Set<string>();
    for (const wait of waiting) {
      const time = doctor && timeAt(doctor, from, wait.tier, now);
      if (!time || full.has(time.poolId)) continue;
      const outcome = await keep(wait, doctorId, time, tools);
      if (outcome === 'slot_taken') return;
      if (outcome === 'no_seat') full.add(time.poolId);
      if (outcome !== 'kept') continue;
      const words = `有号了，请在 ${APPOINTMENT_RULES.offerMinutes} 分钟内下单`;
      return tell(
        wait.accountId,
        { doctor: doctor.name, at: from, words, page: 'booking/waits/index' },
        tools,
      );
    }
  },
);
