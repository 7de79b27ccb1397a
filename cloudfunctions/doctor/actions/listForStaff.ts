import { listForStaff } from '@shared/contracts/doctor';
import { departmentName } from '@shared/domain/department/departments';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';

/** As many doctors as the database gives at once. */
const DOCTORS = 1000;

export const listForStaffAction = implementQuery(listForStaff, async ({ db }) => {
  const doctors = await db.doctors.list({
    where: { active: true },
    orderBy: [
      ['departmentCode', 'asc'],
      ['id', 'asc'],
    ],
    limit: DOCTORS,
  });
  return ok({
    doctors: doctors.map(({ id, name, departmentCode }) => ({
      ...{ id, name, departmentCode, departmentName: departmentName(departmentCode) },
    })),
  });
});
