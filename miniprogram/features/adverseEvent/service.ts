import { listMyEvents, reportableMedicines, reportEvent } from '@shared/contracts/adverseEvent';
import { checkPicture } from '@shared/contracts/consultation';
import type { ToldEvent } from '@shared/domain/adverseEvent/event';
import type { PictureId, PrescriptionId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';
import { uploadPicture } from '../../platform/pictures';

/** What 不良反应 asks of the cloud. */
export const adverseEventService = {
  medicines: (prescriptionId: PrescriptionId) => call(reportableMedicines, { prescriptionId }),
  report: (prescriptionId: PrescriptionId, told: ToldEvent, pictureIds: readonly PictureId[], key: string) =>
    call(
      reportEvent,
      { prescriptionId, told, ...(pictureIds.length > 0 && { pictureIds: [...pictureIds] }) },
      key,
    ),
  checkPicture: (fileId: string, key: string) => call(checkPicture, { fileId }, key),
  uploadPicture,
  mine: (cursor: string | undefined) => call(listMyEvents, { ...(cursor !== undefined && { cursor }) }),
};
export type AdverseEventService = typeof adverseEventService;
