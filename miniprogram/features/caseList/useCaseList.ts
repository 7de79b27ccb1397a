import { useCallback, useRef } from 'react';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useSignal } from '../../platform/realtime';
import { explain } from './messages';
import { caseListService, type Group } from './service';

/** 我的问诊 of one group, newest first, kept up to date. */
export function useCaseList(group: Group, service = caseListService) {
  const skew = useRef(0);
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(group, cursor);
      if (!reply.ok) return reply;
      skew.current = reply.value.now - Date.now();
      return ok({ items: reply.value.consultations, nextCursor: reply.value.nextCursor });
    },
    [group, service],
  );
  const paged = usePaged(fetchPage, explain);
  useSignal(paged.reload);
  /** The server's time for a time of this phone. */
  const serverTime = useCallback((at: number) => at + skew.current, []);
  return { ...paged, serverTime };
}
