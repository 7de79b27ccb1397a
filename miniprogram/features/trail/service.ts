import { getReceipt, listLooks, listOrderLooks, listOwnChains, listRoots } from '@shared/contracts/trail';
import { exportOwnChain, type ChainPage } from '@shared/contracts/trailExport';
import { chainFile } from '@shared/domain/trail/bundle';
import type { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { call } from '../../platform/cloud';

/** Who has looked at a case, and the receipt of its trail. */
export const trailService = {
  looks: (consultationId: ConsultationId, cursor: string | undefined) =>
    call(listLooks, { consultationId, ...(cursor !== undefined && { cursor }) }),
  orderLooks: (orderId: MedicineOrderId, cursor: string | undefined) =>
    call(listOrderLooks, { orderId, ...(cursor !== undefined && { cursor }) }),
  visits: (cursor: string | undefined) => call(listOwnChains, cursor === undefined ? {} : { cursor }),
  roots: (cursor: string | undefined) => call(listRoots, cursor === undefined ? {} : { cursor }),
  /** However long it is: page by page, joined into one file. */
  async chain(consultationId: ConsultationId) {
    const pages: ChainPage[] = [];
    let cursor: string | undefined;
    do {
      const reply = await call(exportOwnChain, { consultationId, ...(cursor !== undefined && { cursor }) });
      if (!reply.ok) return reply;
      pages.push(reply.value);
      cursor = reply.value.nextCursor;
    } while (cursor !== undefined);
    return ok(chainFile(pages[0]!.exportedAt, pages));
  },
  receipt: (consultationId: ConsultationId) => call(getReceipt, { consultationId }),
};
export type TrailService = typeof trailService;
