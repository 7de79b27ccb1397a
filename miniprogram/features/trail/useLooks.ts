import { useCallback } from 'react';
import type { ConsultationId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { copy } from '../../platform/clipboard';
import { usePaged } from '../../platform/usePaged';
import { usePress } from '../../platform/usePress';
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

/** 留痕凭据 on the clipboard; `onDone` hears what became of it. */
export function useTrailReceipt(id: ConsultationId, onDone: (said: string) => void, service = trailService) {
  return usePress(async () => {
    const reply = await service.receipt(id);
    if (!reply.ok) return onDone(explain(reply.code));
    const isCopied = await copy(JSON.stringify(reply.value, null, 2));
    onDone(isCopied ? '凭据已复制，可以粘贴保存' : '没有复制成功，请再试一次');
  });
}
