import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { trailService } from './service';

/** 谁看过, page by page. */
export function useLooks(id: ConsultationId, service = trailService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.looks(id, cursor);
      return reply.ok ? ok({ items: reply.value.looks, nextCursor: reply.value.nextCursor }) : reply;
    },
    [id, service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return paged;
}
