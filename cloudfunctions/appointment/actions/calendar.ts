import { calendar, listVisits, type Visit } from '@shared/contracts/appointment';
import { booksTime } from '@shared/domain/appointment/tier';
import { askedFor } from '@shared/domain/appointment/substitute';
import { settleBy } from '@shared/domain/appointment/appointment';
import { isCovered } from '@shared/domain/appointment/week';
import { bookableDays } from '@shared/domain/appointment/times';
import type { Slot } from '@shared/domain/appointment/slot';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { nameFor } from '@shared/domain/consultation/policy';
import type { Doctor } from '@shared/domain/doctor/doctor';
import { periodsOn } from '@shared/domain/doctor/schedule';
import { maySee } from '@shared/domain/consultation/policy';
import { ok } from '@shared/kernel/result';
import { DAY_MS, instantOf, shanghai } from '@shared/kernel/time';
import { implementQuery } from '../../_runtime/implement';
import { slotsBetween } from '../../_runtime/slots';
import type { Db } from '../../_runtime/tx';
import { me } from '../me';

/** Doctors of one department. */
const COLLEAGUES = 200;

const isBooked = ({ state }: Slot): boolean => state === 'booked';

/** Who of the department has asked this doctor to see their patients. */
async function askedOf(doctor: Doctor, db: Db, now: number) {
  const { departmentCode, id } = doctor;
  const colleagues = await db.doctors.list({ where: { active: true, departmentCode }, limit: COLLEAGUES });
  const days = colleagues.flatMap((it) =>
    (it.days ?? [])
      .filter(({ day }) => day >= shanghai(now).day && askedFor(it, id, day))
      .map((day) => ({ doctorId: it.id, name: it.name, day: day.day })),
  );
  return Promise.all(
    days.map(async (it) => {
      const from = instantOf(it.day, 0);
      const slots = await slotsBetween(db, it.doctorId, from, from + DAY_MS);
      return { ...it, booked: slots.filter((slot) => isBooked(slot) && slot.from >= from).length };
    }),
  );
}

export const calendarAction = implementQuery(calendar, async ({ actor, db, now }) => {
  const doctor = await me(db.doctors, actor);
  const days = bookableDays(now);
  const [first, last] = [instantOf(days[0]!, 0), instantOf(days.at(-1)!, 0) + DAY_MS];
  const [slots, asked] = await Promise.all([
    slotsBetween(db, doctor.id, first, last),
    askedOf(doctor, db, now),
  ]);
  const outside = slots.filter(
    (it) => isBooked(it) && !isCovered(it, periodsOn(doctor, shanghai(it.from).day)),
  );
  const doubted = await db.consultations.findAll(outside.flatMap((it) => it.consultationId ?? []));
  const unsettled = new Set(doubted.filter((it) => it.appointment?.unsettled).map(({ id }) => id));
  return ok({
    title: doctor.title,
    week: doctor.schedule,
    visits: doctor.visits ?? {},
    days: days.map((day) => {
      const special = doctor.days?.find((it) => it.day === day);
      const booked = slots.filter((it) => isBooked(it) && shanghai(it.from).day === day);
      const periods = periodsOn(doctor, day).map(({ fromMinute, toMinute, times }) => ({
        ...{ fromMinute, toMinute },
        ...(times && { times }),
      }));
      return {
        ...{ day, periods, booked: booked.length, ...(special && { special }) },
        unsettled: booked.filter((it) => it.consultationId && unsettled.has(it.consultationId)).length,
      };
    }),
    asked,
    now,
  });
});

const visitOf = (slot: Slot, it: Consultation): Visit[] =>
  it.appointment && booksTime(it.tier)
    ? [
        {
          consultationId: it.id,
          ...{ slotId: slot.id, from: slot.from, until: slot.until, tier: it.tier, state: it.state },
          patient: nameFor(it, { role: 'doctor' }),
          chief: [...it.complaint.chief].slice(0, 60).join(''),
          hasProposal: it.appointment.proposal !== undefined,
          ...(it.appointment.unsettled && {
            unsettled: { by: settleBy(it.appointment)!, holiday: it.appointment.unsettled.holiday },
          }),
          ...(it.appointment.arrivedAt !== undefined && { arrivedAt: it.appointment.arrivedAt }),
        },
      ]
    : [];

export const listVisitsAction = implementQuery(listVisits, async ({ input, actor, db, now, saw }) => {
  const from = instantOf(input.day, 0);
  const slots = (await slotsBetween(db, actor.id, from, from + DAY_MS)).filter(
    (it) => isBooked(it) && it.from >= from,
  );
  const cases = await db.consultations.findAll(slots.flatMap((it) => it.consultationId ?? []));
  const mine = cases.filter((it) => maySee(it, actor));
  for (const { id } of mine) await saw(id, 'treatment');
  return ok({
    visits: slots.flatMap((slot) => {
      const found = mine.find(({ id }) => id === slot.consultationId);
      return found ? visitOf(slot, found) : [];
    }),
    now,
  });
});
