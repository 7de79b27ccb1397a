import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { institutionService } from './service';

/** 证照与备案, page by page. */
export function useLicences(service = institutionService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.page(cursor);
      return reply.ok ? ok({ items: reply.value.licences, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return paged;
}
