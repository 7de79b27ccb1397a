import { cancelConsultation, getConsultation } from '@shared/contracts/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What the page of a consultation asks of the cloud. */
export const consultationService = {
  get: (consultationId: ConsultationId) => call(getConsultation, { consultationId }),
  cancel: (consultationId: ConsultationId, key: string) => call(cancelConsultation, { consultationId }, key),
};
export type ConsultationService = typeof consultationService;
