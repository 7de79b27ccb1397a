import { withHoliday } from '@shared/domain/appointment/holiday';
import { effect } from '../../_runtime/effect';

/** As many doctors as the database gives at once. */
const DOCTORS = 1000;

/** A holiday stands in every doctor's own days, so that whoever reads a doctor knows it. Own days go before it. */
export const onHolidayChanged = effect(
  'appointment.onHolidayChanged',
  ['schedule.holiday_changed'],
  async ({ day }, { db, step }) => {
    const [holiday, doctors] = await Promise.all([
      db.holidays.find(day),
      // Whoever is stopped today may be back by then.
      db.doctors.list({ where: {}, limit: DOCTORS }),
    ]);
    for (const { id } of doctors)
      await step(id, async ({ tx, now }) => {
        const doctor = await tx.doctors.find(id);
        const changed = doctor && withHoliday(doctor, day, holiday, now);
        if (!changed || changed === doctor) return;
        tx.doctors.replace(changed);
        tx.emit({ type: 'schedule.changed', doctorId: id });
      });
  },
);
