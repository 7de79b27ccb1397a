import { useCallback, useEffect, useRef } from 'react';
import { ok } from '@shared/kernel/result';
import { useSignal } from '../../platform/realtime';
import { usePaged } from '../../platform/usePaged';
import { explain } from './messages';
import { colleagueService, type Group } from './service';

/** 同事请我, or what I handed over; fresh on every signal. */
export function useInbox(group: Group, service = colleagueService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.inbox(group, cursor);
      return reply.ok ? ok({ items: reply.value.requests, nextCursor: reply.value.nextCursor }) : reply;
    },
    [group, service],
  );
  const { list, reload, loadMore, clear } = usePaged(fetchPage, explain);
  const shown = useRef(group);
  useEffect(() => {
    if (shown.current === group) return;
    shown.current = group;
    clear();
    void reload();
  }, [group, clear, reload]);
  useSignal(() => void reload());
  return { list, reload, loadMore };
}
