import { withHoliday } from '@shared/domain/appointment/holiday';
import { shanghai } from '@shared/kernel/time';
import { effect } from '../../_runtime/effect';

/** More than two years of holidays. */
const HOLIDAYS = 100;

/** Whoever joins after a holiday was entered has it, too. */
export const onDoctorJoined = effect(
  'appointment.onDoctorJoined',
  ['application.approved'],
  async ({ applicationId }, { db, now, step }) => {
    const doctorId = (await db.applications.find(applicationId))?.doctorId;
    if (!doctorId) return;
    const holidays = await db.holidays.list({
      where: { day: { gte: shanghai(now).day } },
      orderBy: [['day', 'asc']],
      limit: HOLIDAYS,
    });
    await step(doctorId, async ({ tx, now: at }) => {
      const doctor = await tx.doctors.find(doctorId);
      if (!doctor) return;
      const changed = holidays.reduce((it, holiday) => withHoliday(it, holiday.day, holiday, at), doctor);
      if (changed !== doctor) tx.doctors.replace(changed);
    });
  },
);
