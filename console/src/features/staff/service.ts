import { listStaff } from '@shared/contracts/staff';
import { call } from '../../platform/call';

/** What the page of 人员 asks. Its commands are asked by the dialogs themselves. */
export const staffService = {
  list: (cursor: string | undefined) => call(listStaff, cursor === undefined ? {} : { cursor }),
};
export type StaffService = typeof staffService;
