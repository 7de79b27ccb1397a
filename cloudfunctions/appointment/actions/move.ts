import { agreeToMove, propose as proposeContract, reschedule } from '@shared/contracts/appointment';
import type { BookedTime } from '@shared/domain/appointment/appointment';
import { slotFor } from '@shared/domain/appointment/booking';
import { agree, move, propose } from '@shared/domain/appointment/move';
import { extraTime, isTaken, overlap, timeAt, type OfferedTime } from '@shared/domain/appointment/times';
import { booksTime } from '@shared/domain/appointment/tier';
import { isCovered } from '@shared/domain/appointment/week';
import type { Consultation } from '@shared/domain/consultation/consultation';
import { OPEN_STATES } from '@shared/domain/consultation/request';
import { seenBy, treatedBy } from '@shared/domain/consultation/policy';
import { periodsOn } from '@shared/domain/doctor/schedule';
import { ok, reject, type Result } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand } from '../../_runtime/implement';
import { claimSlot, freeSlot, slotsAround } from '../../_runtime/slots';
import type { Db } from '../../_runtime/tx';
import { signalCase } from '../tell';

/** More open cases than one person has at once. */
const CASES = 100;

/** Another time of the same doctor that nobody else has: one that the schedule offers, or one beside it that the doctor does. */
async function timeFor(
  { doctorId, tier, accountId, appointment }: Consultation,
  { from, beside }: { readonly from: number; readonly beside?: true | undefined },
  db: Db,
  now: number,
): Promise<Result<OfferedTime, 'slot.not_offered' | 'slot.in_schedule' | 'slot.taken'>> {
  const doctor = await db.doctors.find(doctorId);
  if (!doctor?.active || !booksTime(tier) || !appointment) return reject('slot.not_offered');
  const offered = timeAt(doctor, from, tier, now);
  const until = from + appointment.until - appointment.from;
  const own = beside ? extraTime(doctor, { from, until }, now) : reject('slot.not_offered');
  // What was ordered is as long as it was, whatever the doctor offers today.
  const time = offered ? ok({ ...offered, until: Math.max(offered.until, until) }) : own;
  if (!time.ok) return time;
  return isTaken(time.value, await slotsAround(db, doctorId, from), { accountId })
    ? reject('slot.taken')
    : time;
}

/** True when another visit of the same person takes place at that time. */
async function isElsewhere({ id, patientId }: Consultation, time: BookedTime, db: Db): Promise<boolean> {
  const open = await db.consultations.list({
    where: { patientId, state: { in: OPEN_STATES } },
    limit: CASES,
  });
  return open.some((it) => it.id !== id && it.appointment && overlap(it.appointment, time));
}

const bare = ({ slotId, from, until }: BookedTime): BookedTime => ({ slotId, from, until });

export const rescheduleAction = implementCommand(reschedule, async ({ input, actor, now, db, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const before = found.value;
  // Whether it may be moved at all is said before whether there is another time.
  const may = move(before, before.appointment ?? NOWHERE, now);
  if (!may.ok) return may;
  const time = await timeFor(before, { from: input.from }, db, now);
  // Only a doctor offers a time beside the schedule.
  if (!time.ok) return reject(time.code === 'slot.taken' ? time.code : 'slot.not_offered');
  if (await isElsewhere(before, time.value, db)) return reject('appointment.overlaps');
  const moved = move(before, bare(time.value), now);
  if (!moved.ok) return moved;
  const given = await freeSlot(tx, before, before.appointment);
  await freeSlot(tx, before, before.appointment?.proposal);
  if (!(await claimSlot({ tx, db }, time.value, before, { state: 'booked', now, given })))
    return reject('slot.taken');
  tx.consultations.replace(moved.value);
  signalCase(tx, moved.value);
  return ok({ consultationId: before.id, time: bare(time.value) });
});

export const proposeAction = implementCommand(proposeContract, async ({ input, actor, now, db, tx }) => {
  const found = treatedBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const before = found.value;
  const may = propose(before, before.appointment ?? NOWHERE, now);
  if (!may.ok) return may;
  const time = await timeFor(before, input, db, now);
  if (!time.ok) return time;
  const proposed = propose(
    before,
    { ...bare(time.value), ...(input.beside && { beside: input.beside }) },
    now,
  );
  if (!proposed.ok) return proposed;
  if (!(await claimSlot({ tx, db }, time.value, before, { state: 'proposed', now })))
    return reject('slot.taken');
  tx.consultations.replace(proposed.value);
  tx.emit({ type: 'appointment.proposed', consultationId: before.id });
  signalCase(tx, proposed.value);
  return ok({ consultationId: before.id, time: bare(time.value) });
});

export const agreeToMoveAction = implementCommand(agreeToMove, async ({ input, actor, now, db, tx }) => {
  const found = seenBy(await tx.consultations.find(input.consultationId), actor);
  if (!found.ok) return found;
  const before = found.value;
  const agreed = agree(before, now);
  if (!agreed.ok) return agreed;
  const time = bare(agreed.value.appointment!);
  // Booked elsewhere since it was proposed: nobody is seen twice at once.
  if (await isElsewhere(before, time, db)) return reject('appointment.overlaps');
  await freeSlot(tx, before, before.appointment);
  const held = await tx.slots.find(time.slotId);
  tx.slots.replace(slotFor(time, before.doctorId, before.id, 'booked', held?.seatId));
  tx.consultations.replace(agreed.value);
  // The schedule may have changed since: what lies outside it now is the doctor's to settle, as any other booked time.
  const doctor = await db.doctors.find(before.doctorId);
  if (doctor && !isCovered(time, periodsOn(doctor, shanghai(time.from).day)))
    tx.emit({ type: 'schedule.changed', doctorId: doctor.id });
  signalCase(tx, agreed.value);
  return ok({ consultationId: before.id, time });
});

/** Stands in for the time of a case that has none, which is refused before it is looked at. */
const NOWHERE = { slotId: '-', from: 0, until: 0 } as BookedTime;
