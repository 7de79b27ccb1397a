import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApplicationReview } from '@shared/contracts/application';
import type { ApplicationId } from '@shared/kernel/ids';
import { useReopened } from '../../platform/useReopened';
import { explain } from './messages';
import { applicationService } from './service';

export type Review =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Nobody sees it without having taken it: that look is written down. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'ready'; readonly review: ApplicationReview };

/** One application, for whoever has opened it. */
export function useReview(applicationId: ApplicationId, service = applicationService) {
  const [review, setReview] = useState<Review>({ kind: 'loading' });
  const turn = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const reply = await service.get(applicationId);
    if (mine !== turn.current) return;
    setReview((known) => {
      if (reply.ok) return { kind: 'ready', review: reply.value };
      // What is being written beside it must not go with it: the decision says itself that the look is over.
      if (known.kind === 'ready') return known;
      if (reply.code === 'application.not_opened') return { kind: 'closed' };
      return { kind: 'failed', message: explain(reply.code) };
    });
  }, [service, applicationId]);
  useEffect(() => {
    void reload();
    return () => void (turn.current += 1);
  }, [reload]);
  useReopened(reload);
  return { review, reload };
}
