import { prescriptionPaper } from '@shared/contracts/paper';
import { getDuty, listQueue } from '@shared/contracts/prescription';
import type { PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/call';

export type Group = 'submitted' | 'returned' | 'effective';

/** What the page of 审方 asks. Its commands are asked by what has the buttons. */
export const prescriptionService = {
  list: (group: Group, cursor: string | undefined) =>
    call(listQueue, { group, ...(cursor !== undefined && { cursor }) }),
  duty: () => call(getDuty, {}),
  paper: (prescriptionId: PrescriptionId) => call(prescriptionPaper, { prescriptionId }),
};
