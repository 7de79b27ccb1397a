import { useCallback } from 'react';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { trailService } from './service';

/** 公示的日根, page by page. */
export function useRoots(service = trailService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.roots(cursor);
      return reply.ok ? ok({ items: reply.value.roots, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return paged;
}
