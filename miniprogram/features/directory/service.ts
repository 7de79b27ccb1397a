import { getDoctor, listDepartments, listDoctors } from '@shared/contracts/doctor';
import type { DepartmentCode } from '@shared/domain/department/departments';
import type { DoctorId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What the directory asks of the cloud. */
export const directoryService = {
  departments: () => call(listDepartments, {}),
  doctors: (departmentCode: DepartmentCode | undefined, cursor: string | undefined) =>
    call(listDoctors, { ...(departmentCode && { departmentCode }), ...(cursor && { cursor }) }),
  doctor: (doctorId: DoctorId) => call(getDoctor, { doctorId }),
};
export type DirectoryService = typeof directoryService;
