import { listTimes, type DayTimes } from '@shared/contracts/appointment';
import { termsOf } from '@shared/domain/appointment/terms';
import type { Slot } from '@shared/domain/appointment/slot';
import type { BooksTime } from '@shared/domain/appointment/tier';
import { bookableDays, isBookable, isTaken, timesOn } from '@shared/domain/appointment/times';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { maySee } from '@shared/domain/consultation/policy';
import { isOffered } from '@shared/domain/doctor/directory';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok, reject } from '@shared/kernel/result';
import { DAY_MS, instantOf } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { slotsBetween } from '../../_runtime/slots';
import { offerOf } from '../present';

type DayFacts = {
  readonly tier: BooksTime;
  readonly slots: readonly Slot[];
  /** The caller's own visit that gives its seat back. */
  readonly moving: ConsultationId | undefined;
  readonly now: number;
};

/** One day: what is taken is shown as taken, who took it is nobody's business. */
function dayOf(doctor: Doctor, day: string, { tier, slots, moving, now }: DayFacts): DayTimes {
  const special = doctor.days?.find((it) => it.day === day);
  const times = timesOn(doctor, day, tier)
    .filter((it) => isBookable(it, now))
    .map(({ slotId, from, until, poolId, seats, times: all }) => {
      const inPool = slots.filter(
        (it) => it.seatId?.startsWith(`${poolId}.`) && (moving === undefined || it.consultationId !== moving),
      ).length;
      return {
        slotId,
        from,
        until,
        isFree: !isTaken({ slotId, from, until }, slots) && (seats >= all || inPool < seats),
      };
    });
  return {
    day,
    times,
    ...(times.length === 0 && special && { off: special.holiday ?? '停诊' }),
    isFull: times.length > 0 && times.every((it) => !it.isFree),
  };
}

export const listTimesAction = implementQuery(listTimes, async ({ input, actor, db, now }) => {
  const { doctorId, tier } = input;
  const days = bookableDays(now);
  const [first, last] = [instantOf(days[0]!, 0), instantOf(days.at(-1)!, 0) + DAY_MS];
  const [doctor, slots] = await Promise.all([
    db.doctors.find(doctorId),
    slotsBetween(db, doctorId, first, last),
  ]);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_found');
  const terms = termsOf(tier, doctor);
  if (!terms) return reject('tier.not_offered');
  const found =
    input.moving && actor.role === 'patient' ? await db.consultations.find(input.moving) : undefined;
  const moving = found && actor.role === 'patient' && maySee(found, actor) ? found.id : undefined;
  const facts = { tier, slots, moving, now };
  return ok({ offer: offerOf(terms), days: days.map((day) => dayOf(doctor, day, facts)), now });
});
