import { saveDay, saveVisits, saveWeek } from '@shared/contracts/appointment';
import { setVisits } from '@shared/domain/appointment/terms';
import { saveDay as decideDay, saveWeek as decideWeek } from '@shared/domain/appointment/week';
import { ok } from '@shared/kernel/result';
import { DAY_MS, instantOf } from '@shared/kernel/time';
import { implementCommand } from '../../_runtime/implement';
import { slotsBetween } from '../../_runtime/slots';
import { me } from '../me';

export const saveWeekAction = implementCommand(saveWeek, async ({ input, actor, tx }) => {
  const decision = decideWeek(await me(tx.doctors, actor), input.week);
  if (!decision.ok) return decision;
  tx.doctors.replace(decision.value);
  tx.emit({ type: 'schedule.changed', doctorId: actor.id });
  return ok({ week: decision.value.schedule });
});

export const saveDayAction = implementCommand(saveDay, async ({ input, actor, now, db, tx }) => {
  const from = instantOf(input.day, 0);
  const slots = await slotsBetween(db, actor.id, from, from + DAY_MS);
  const decision = decideDay(await me(tx.doctors, actor), input, { slots, now });
  if (!decision.ok) return decision;
  tx.doctors.replace(decision.value);
  tx.emit({ type: 'schedule.changed', doctorId: actor.id });
  return ok({ day: input.day });
});

export const saveVisitsAction = implementCommand(saveVisits, async ({ input, actor, tx }) => {
  const decision = setVisits(await me(tx.doctors, actor), input);
  if (!decision.ok) return decision;
  tx.doctors.replace(decision.value);
  return ok(input);
});
