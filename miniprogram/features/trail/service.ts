import { exportOwnChain, getReceipt, listLooks, listRoots } from '@shared/contracts/trail';
import type { ConsultationId } from '@shared/kernel/ids';
import { call } from '../../platform/cloud';

/** Who has looked at a case, and the receipt of its trail. */
export const trailService = {
  looks: (consultationId: ConsultationId, cursor: string | undefined) =>
    call(listLooks, { consultationId, ...(cursor !== undefined && { cursor }) }),
  roots: (cursor: string | undefined) => call(listRoots, cursor === undefined ? {} : { cursor }),
  chain: (consultationId: ConsultationId) => call(exportOwnChain, { consultationId }),
  receipt: (consultationId: ConsultationId) => call(getReceipt, { consultationId }),
};
export type TrailService = typeof trailService;
