import { listDepartments } from '@shared/contracts/doctor';
import { DEPARTMENTS } from '@shared/domain/department/departments';
import { isTaking } from '@shared/domain/doctor/intake';
import { ok } from '@shared/kernel/result';
import { implementQuery } from '../../_runtime/implement';
import { offeredDoctors } from '../directory';

export const listDepartmentsAction = implementQuery(listDepartments, async ({ db, now }) => {
  const doctors = await offeredDoctors(db, now);
  const departments = DEPARTMENTS.map((department) => {
    const here = doctors.filter(({ departmentCode }) => departmentCode === department.code);
    const onDuty = here.filter((it) => isTaking(it, now));
    return { ...department, doctors: here.length, onDuty: onDuty.length };
  });
  return ok({ departments: departments.filter((it) => it.doctors > 0) });
});
