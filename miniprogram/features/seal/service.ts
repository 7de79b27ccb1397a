import { getSeal, sealRecord, withdrawSealRequest } from '@shared/contracts/seal';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** What 封存 asks of the cloud. */
export const sealService = {
  get: (consultationId: ConsultationId) => call(getSeal, { consultationId }),
  /** `isAnswer`: the hospital has asked; where it has taken that back, nothing is asked anew. */
  seal: (consultationId: ConsultationId, isAnswer: boolean, key: string) =>
    call(sealRecord, { consultationId, isAnswer }, key),
  withdraw: (consultationId: ConsultationId, key: string) =>
    call(withdrawSealRequest, { consultationId }, key),
};
