import { useCallback, useState } from 'react';
import type { ReviewedState } from '@shared/contracts/application';
import type { ApplicationKind } from '@shared/domain/application/fields';
import type { StaffRole } from '@shared/kernel/actor';
import { ok } from '@shared/kernel/result';
import { usePaged } from '../../platform/usePaged';
import { explain } from './messages';
import { applicationService } from './service';

/** A state of the lifecycle, or who must be looked at again soon. */
export type Queue = ReviewedState | 'due';
type Waiting = { readonly submitted: number; readonly first_passed: number };

/** 审核队列: one state, one kind or all, page by page; or who is due, of all kinds. What is this role's own step comes first. */
export function useQueue(role: StaffRole, service = applicationService) {
  const [state, setState] = useState<Queue>(role === 'quality' ? 'first_passed' : 'submitted');
  const [kind, setKind] = useState<ApplicationKind>();
  const [facts, setFacts] = useState<{ readonly waiting?: Waiting; readonly now: number }>();
  const fetchPage = useCallback(
    async (cursor: string | undefined) => {
      if (state === 'due') {
        const reply = await service.due(cursor);
        if (!reply.ok) return reply;
        setFacts((known) => ({ ...known, now: reply.value.now }));
        return ok({ items: reply.value.applications, nextCursor: reply.value.nextCursor });
      }
      const reply = await service.list(state, kind, cursor);
      if (!reply.ok) return reply;
      const { applications, nextCursor, waiting, now } = reply.value;
      setFacts({ waiting, now });
      return ok({ items: applications, nextCursor });
    },
    [service, state, kind],
  );
  return { state, setState, kind, setKind, facts, ...usePaged(fetchPage, explain) };
}
