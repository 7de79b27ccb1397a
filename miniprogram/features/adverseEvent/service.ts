import { listMyEvents, reportableMedicines, reportEvent } from '@shared/contracts/adverseEvent';
import type { ToldEvent } from '@shared/domain/adverseEvent/event';
import type { PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 不良反应 asks of the cloud. */
export const adverseEventService = {
  medicines: (prescriptionId: PrescriptionId) => call(reportableMedicines, { prescriptionId }),
  report: (prescriptionId: PrescriptionId, told: ToldEvent, key: string) =>
    call(reportEvent, { prescriptionId, told }, key),
  mine: (cursor: string | undefined) => call(listMyEvents, { ...(cursor !== undefined && { cursor }) }),
};
export type AdverseEventService = typeof adverseEventService;
