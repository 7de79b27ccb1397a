import { slotIdOf } from '@shared/domain/appointment/slot';
import { timeAt } from '@shared/domain/appointment/times';
import { offered, type Wait } from '@shared/domain/appointment/wait';
import { MINUTE_MS, shanghai } from '@shared/kernel/time';
import { APPOINTMENT_RULES } from '@shared/domain/appointment/appointment';
import { effect } from '../../_runtime/effect';
import { seatIn } from '../../_runtime/slots';
import { tell } from '../tell';

/** The first of them who can use the time has it; whoever is further back waits for the next. */
const LOOKED_AT = 50;

/** A time is free again: the first on the waiting list is told and has some minutes for it. */
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
    const first = waiting.find((it) => doctor && timeAt(doctor, from, it.tier, now));
    const time = doctor && first && timeAt(doctor, from, first.tier, now);
    if (!doctor || !first || !time) return;
    let told: Wait | undefined;
    await tools.step(slotId, async ({ tx, now: at }) => {
      told = undefined;
      const wait = await tx.waits.find(first.id);
      if (wait?.state !== 'waiting' || (await tx.slots.find(slotId))) return;
      // It is kept with its seat: otherwise whoever books another time of the morning takes the seat, and the promise is empty.
      const claim = await seatIn(db, time);
      if (!claim.ok) return;
      if (claim.seat) tx.slotSeats.insert(claim.seat);
      const { from: begins, until } = time;
      const kept = {
        id: slotId,
        doctorId,
        from: begins,
        until,
        ...(claim.seat && { seatId: claim.seat.id }),
      };
      const offer = offered(wait, kept, at);
      tx.slots.insert(offer.slot);
      tx.waits.replace(offer.wait);
      tx.signal(wait.accountId, 'inbox');
      told = offer.wait;
    });
    if (!told) return;
    const words = `有号了，请在 ${APPOINTMENT_RULES.offerMinutes} 分钟内下单`;
    await tell(told.accountId, { doctor: doctor.name, at: from, words, page: 'booking/waits/index' }, tools);
  },
);
