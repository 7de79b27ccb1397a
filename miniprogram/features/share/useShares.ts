import { useCallback } from 'react';
import type { GivenShare } from '@shared/contracts/share';
import { ok } from '@shared/kernel/result';
import { confirm } from '../../platform/confirm';
import { tell } from '../../platform/toast';
import { useDeed } from '../../platform/useDeed';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { shareService } from './service';

/** 我给出的授权, and taking one back, asked once more before it is done. */
export function useShares(service = shareService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(cursor);
      return reply.ok ? ok({ items: reply.value.shares, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  const { list, reload, loadMore } = usePaged(fetchPage, explain);
  useReload(reload);
  const deed = useDeed(explain);
  async function revoke({ id, doctor }: GivenShare): Promise<void> {
    const sure = await confirm({
      title: '撤回授权',
      content: `${doctor.name}医生将立即不能再查看。已经看过的记录会保留在“谁看过”里。`,
      confirmText: '撤回',
    });
    if (!sure) return;
    const why = await deed(`revoke:${id}`, (key) => service.revoke(id, key));
    tell(why, '已撤回');
    await reload();
  }
  return { list, reload, loadMore, revoke };
}
