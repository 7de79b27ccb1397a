import { useCallback, useState } from 'react';
import type { ReceivedShare } from '@shared/contracts/share';
import type { ShareId } from '@shared/kernel/ids';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { useReload } from '../../platform/useReload';
import { explain } from './messages';
import { shareService } from './service';

/** 患者授权我查看的. */
export function useReceived(service = shareService) {
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.received(cursor);
      return reply.ok ? ok({ items: reply.value.shares, nextCursor: reply.value.nextCursor }) : reply;
    },
    [service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return paged;
}

type Person = NonNullable<ReceivedShare['patient']> & { readonly until: number };

/** 病历时间线 of one person: asked for anew whenever the page comes to the front, so that what was taken back is gone. */
export function useSharedRecords(id: ShareId, service = shareService) {
  const [person, setPerson] = useState<Person>();
  const [over, setOver] = useState<string>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.read(id, cursor);
      const isOver = !reply.ok && (reply.code === 'share.over' || reply.code === 'share.not_found');
      setOver(isOver ? explain(reply.code) : undefined);
      if (!reply.ok) return reply;
      setPerson({ ...reply.value.patient, until: reply.value.until });
      return ok({ items: reply.value.records, nextCursor: reply.value.nextCursor });
    },
    [id, service],
  );
  const paged = usePaged(fetchPage, explain);
  useReload(paged.reload);
  return { ...paged, person, over };
}
