import { listHolidays, removeHoliday, saveHoliday } from '@shared/contracts/appointment';
import { ok, reject } from '@shared/kernel/result';
import { shanghai } from '@shared/kernel/time';
import { implementCommand, implementQuery } from '../../_runtime/implement';

/** More than two years of holidays. */
const HOLIDAYS = 100;

const viewOf = ({ day, name, follows }: { day: string; name: string; follows?: number | undefined }) => ({
  ...{ day, name },
  ...(follows !== undefined && { follows }),
});

export const listHolidaysAction = implementQuery(listHolidays, async ({ db, now }) => {
  const holidays = await db.holidays.list({
    where: { day: { gte: shanghai(now).day } },
    orderBy: [['day', 'asc']],
    limit: HOLIDAYS,
  });
  return ok({ holidays: holidays.map(viewOf) });
});

export const saveHolidayAction = implementCommand(saveHoliday, async ({ input, actor, now, tx }) => {
  if (input.day < shanghai(now).day) return reject('schedule.in_past');
  const { day } = input;
  tx.holidays.replace({ id: day, ...viewOf(input), enteredAt: now, enteredBy: actor.id });
  tx.emit({ type: 'schedule.holiday_changed', day });
  return ok(viewOf(input));
});

export const removeHolidayAction = implementCommand(removeHoliday, async ({ input, tx }) => {
  if (!(await tx.holidays.find(input.day))) return reject('holiday.not_found');
  tx.holidays.remove(input.day);
  tx.emit({ type: 'schedule.holiday_changed', day: input.day });
  return ok({ day: input.day });
});
