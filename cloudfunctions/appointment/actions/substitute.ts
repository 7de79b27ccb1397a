import { askSubstitute, declineToSubstitute, listColleagues, takeOver } from '@shared/contracts/appointment';
import {
  askSubstitute as ask,
  decline,
  fits,
  takeOver as agree,
} from '@shared/domain/appointment/substitute';
import { collide } from '@shared/domain/appointment/week';
import { ok, reject } from '@shared/kernel/result';
import { DAY_MS, instantOf } from '@shared/kernel/time';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { slotsBetween } from '../../_runtime/slots';
import type { Db } from '../../_runtime/tx';
import { me } from '../me';

/** Doctors of one department. */
const COLLEAGUES = 200;

export const listColleaguesAction = implementQuery(listColleagues, async ({ actor, db }) => {
  const doctor = await me(db.doctors, actor);
  const { departmentCode } = doctor;
  const there = await db.doctors.list({ where: { active: true, departmentCode }, limit: COLLEAGUES });
  const colleagues = there.filter((it) => fits(it, doctor));
  return ok({ colleagues: colleagues.map(({ id, name, title }) => ({ id, name, title })) });
});

export const askSubstituteAction = implementCommand(askSubstitute, async ({ input, actor, now, db, tx }) => {
  const [doctor, substitute] = await Promise.all([me(tx.doctors, actor), db.doctors.find(input.doctorId)]);
  const decision = ask(doctor, substitute, input.day, now);
  if (!decision.ok) return decision;
  tx.doctors.replace(decision.value);
  if (substitute?.accountId) tx.signal(substitute.accountId, 'inbox');
  return ok({ day: input.day });
});

const slotsOn = (db: Db, doctorId: Parameters<typeof slotsBetween>[1], day: string) =>
  slotsBetween(db, doctorId, instantOf(day, 0), instantOf(day, 0) + DAY_MS);

export const takeOverAction = implementCommand(takeOver, async ({ input, actor, now, db, tx }) => {
  const { day, doctorId } = input;
  const [substitute, doctor] = await Promise.all([me(db.doctors, actor), tx.doctors.find(doctorId)]);
  const decision = agree(doctor, substitute, day, now);
  if (!decision.ok) return decision;
  const [mine, theirs] = await Promise.all([slotsOn(db, actor.id, day), slotsOn(db, doctorId, day)]);
  const booked = theirs.filter((it) => it.state === 'booked');
  if (collide(mine, booked)) return reject('slot.taken');
  tx.doctors.replace(decision.value);
  tx.emit({ type: 'schedule.taken_over', doctorId, byDoctorId: actor.id, day });
  return ok({ day });
});

export const declineToSubstituteAction = implementCommand(
  declineToSubstitute,
  async ({ input, actor, now, tx }) => {
    const { day, doctorId } = input;
    const decision = decline(await tx.doctors.find(doctorId), actor.id, day, now);
    if (!decision.ok) return decision;
    tx.doctors.replace(decision.value);
    if (decision.value.accountId) tx.signal(decision.value.accountId, 'inbox');
    return ok({ day });
  },
);
