import { DoctorId } from '../../kernel/ids';
import { DEPARTMENT_CODES, type DepartmentCode } from '../department/departments';

const PREFIX = 'duty.';

/** 值班台: stands in a quick question where the doctor will stand, until somebody on duty in the department has taken it. */
export const deskOf = (code: DepartmentCode): DoctorId => DoctorId.parse(`${PREFIX}${code}`);

/** The department of a 值班台; undefined of a doctor. */
export const departmentOfDesk = (id: DoctorId): DepartmentCode | undefined =>
  DEPARTMENT_CODES.find((code) => `${PREFIX}${code}` === id);
