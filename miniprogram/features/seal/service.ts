import { getSeal, sealRecord } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 封存 asks of the cloud. */
export const sealService = {
  get: (consultationId: ConsultationId) => call(getSeal, { consultationId }),
  seal: (consultationId: ConsultationId, key: string) => call(sealRecord, { consultationId }, key),
};
