import { useCallback } from 'react';
import type { ConsultationId, MedicineOrderId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { trailService } from './service';

/** Whose looks: of a visit, or of medicine that was bought without one. */
export type LookedAt = { readonly id: ConsultationId } | { readonly order: MedicineOrderId };

/** 谁看过, page by page. */
export function useLooks(it: LookedAt, service = trailService) {
  const key = 'id' in it ? it.id : it.order;
  const isOrder = 'order' in it;
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = isOrder
        ? await service.orderLooks(key as MedicineOrderId, cursor)
        : await service.looks(key as ConsultationId, cursor);
      return reply.ok ? ok({ items: reply.value.looks, nextCursor: reply.value.nextCursor }) : reply;
    },
    [key, isOrder, service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return paged;
}

/** My visits, to choose whose looks are asked for. */
export function useOwnVisits(service = trailService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.visits(cursor);
      return reply.ok ? ok({ items: reply.value.visits, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  return usePaged(fetchPage, explain);
}
