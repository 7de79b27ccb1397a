import { joinWait, leaveWait, listWaits } from '@shared/contracts/appointment';
import { mayLeave } from '@shared/domain/appointment/policy';
import { bookableDays, isBookable, isTaken, timesOn } from '@shared/domain/appointment/times';
import {
  isWaiting,
  standing,
  waitEnded,
  waitIdOf,
  waitLifecycle,
  type Wait,
} from '@shared/domain/appointment/wait';
import { isOffered } from '@shared/domain/doctor/directory';
import { ok, reject } from '@shared/kernel/result';
import { DAY_MS, instantOf } from '@shared/kernel/time';
import { implementCommand, implementQuery } from '../../_runtime/implement';
import { giveBack, slotsBetween } from '../../_runtime/slots';
import { knownDoctors } from '../../_runtime/present/knownDoctors';
import type { Db } from '../../_runtime/tx';

/** An account waits for at most so many days at once. */
const MOST_WAITS = 5;
/** Shown at most. */
const SHOWN = 20;

const waitsOf = (db: Db, accountId: Wait['accountId']) =>
  db.waits.list({
    where: { accountId },
    orderBy: [
      ['joinedAt', 'desc'],
      ['id', 'desc'],
    ],
    limit: SHOWN,
  });

export const joinWaitAction = implementCommand(joinWait, async ({ input, actor, now, db, tx }) => {
  const { doctorId, day, tier } = input;
  const id = waitIdOf(doctorId, day, actor.id);
  const from = instantOf(day, 0);
  const [doctor, slots, known, mine] = await Promise.all([
    db.doctors.find(doctorId),
    slotsBetween(db, doctorId, from, from + DAY_MS),
    tx.waits.find(id),
    waitsOf(db, actor.id),
  ]);
  if (!doctor || !isOffered(doctor, now)) return reject('doctor.not_found');
  const times = timesOn(doctor, day, tier).filter((it) => isBookable(it, now));
  if (!bookableDays(now).includes(day) || times.length === 0) return reject('slot.not_offered');
  const isFree = (it: (typeof times)[number]) => {
    const seats = slots.filter(({ seatId }) => seatId?.startsWith(`${it.poolId}.`)).length;
    return !isTaken(it, slots) && (it.seats >= it.times || seats < it.seats);
  };
  if (times.some(isFree)) return reject('wait.times_free');
  if (known && !waitLifecycle.allows(known.state, 'join')) return reject('wait.already_waiting');
  if (mine.filter((it) => isWaiting(it, now)).length >= MOST_WAITS) return reject('wait.too_many');
  const { id: accountId, openid } = actor;
  const wait: Wait = { id, accountId, openid, doctorId, day, tier, state: 'waiting', joinedAt: now };
  if (known) tx.waits.replace(wait);
  else tx.waits.insert(wait);
  return ok({ waitId: id });
});

export const leaveWaitAction = implementCommand(leaveWait, async ({ input, actor, now, tx }) => {
  const wait = await tx.waits.find(input.waitId);
  if (!mayLeave(wait, actor.id)) return reject('wait.not_found');
  if (!waitLifecycle.allows(wait.state, 'leave')) return ok({ waitId: wait.id });
  tx.waits.replace(waitEnded(wait, 'left', now));
  const slot = wait.offer && (await tx.slots.find(wait.offer.slotId));
  if (slot?.state === 'offered' && slot.waitId === wait.id) giveBack(tx, slot);
  return ok({ waitId: wait.id });
});

export const listWaitsAction = implementQuery(listWaits, async ({ actor, db, ports, now }) => {
  const waits = (await waitsOf(db, actor.id)).map((it) => standing(it, now));
  const doctors = await knownDoctors(
    waits.map((it) => it.doctorId),
    db,
    ports,
    now,
  );
  const ahead = (it: Wait) =>
    it.state === 'waiting'
      ? db.waits.count({
          doctorId: it.doctorId,
          day: it.day,
          state: 'waiting',
          joinedAt: { lt: it.joinedAt },
        })
      : 0;
  return ok({
    waits: await Promise.all(
      waits.map(async (it) => ({
        ...{ id: it.id, doctorId: it.doctorId, day: it.day, tier: it.tier, state: it.state },
        ...(it.offer && { offer: it.offer }),
        joinedAt: it.joinedAt,
        doctorName: doctors.get(it.doctorId)?.name ?? '',
        ahead: await ahead(it),
      })),
    ),
    now,
  });
});
