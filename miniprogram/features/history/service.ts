import { listHistory } from '@shared/contracts/history';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** 以往就诊 of the person of a case. */
export const historyService = {
  list: (consultationId: ConsultationId, cursor?: string) =>
    call(listHistory, { consultationId, ...(cursor !== undefined && { cursor }) }),
};
