import type { DepartmentCode } from '@shared/domain/department/departments';
import { isOffered } from '@shared/domain/doctor/directory';
import type { Doctor } from '@shared/domain/doctor/doctor';
import type { Db } from '../_runtime/tx';

/** Far above any department of one hospital; a list is sorted whole, since who is on duty changes by the minute. */
const DOCTORS_PER_DEPARTMENT = 200;
/** As many as the database gives at once. */
const DOCTORS = 1000;

/** Doctors one can ask, of a department or of all. */
export async function offeredDoctors(
  db: Db,
  now: number,
  departmentCode?: DepartmentCode,
): Promise<Doctor[]> {
  const active = departmentCode
    ? db.doctors.list({ where: { active: true, departmentCode }, limit: DOCTORS_PER_DEPARTMENT })
    : db.doctors.list({ where: { active: true }, limit: DOCTORS });
  return (await active).filter((it) => isOffered(it, now));
}
