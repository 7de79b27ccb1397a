import { useCallback, useState } from 'react';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { explain } from './messages';
import { institutionService } from './service';

/** 证照, newest first, and whether the hospital takes new patients today. */
export function useLicences(service = institutionService) {
  const [openToday, setOpenToday] = useState<boolean>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      const reply = await service.list(cursor);
      if (!reply.ok) return reply;
      setOpenToday(reply.value.openToday);
      return ok({ items: reply.value.licences, nextCursor: reply.value.nextCursor });
    },
    [service],
  );
  return { openToday, ...usePaged(fetchPage, explain) };
}
