import { useCallback, useEffect, useRef, useState } from 'react';
import type { StaffView } from '@shared/contracts/staff';
import { useReopened } from '../../platform/useReopened';
import { explain } from './messages';
import { staffService } from './service';

export type People =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'ready'; readonly people: readonly StaffView[]; readonly isWhole: boolean };

/**
 * All people of the staff, page after page: a hospital's are few, and whoever waits for an approval must not hide on a
 * later page.
 */
export function usePeople(service = staffService) {
  const [people, setPeople] = useState<People>({ kind: 'loading' });
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const all: StaffView[] = [];
    let cursor: string | undefined;
    do {
      const reply = await service.list(cursor);
      if (mine !== turn.current) return;
      if (!reply.ok) {
        const known: People = { kind: 'ready', people: [...all], isWhole: false };
        const failed: People = { kind: 'failed', message: explain(reply.code) };
        return setPeople((shown) => (shown.kind === 'ready' ? shown : all.length > 0 ? known : failed));
      }
      all.push(...reply.value.staff);
      cursor = reply.value.nextCursor;
    } while (cursor !== undefined);
    setPeople({ kind: 'ready', people: all, isWhole: true });
  }, [service]);

  useEffect(() => {
    void reload();
    return () => void (turn.current += 1);
  }, [reload]);
  useReopened(reload);

  /** A person as the server has just answered; a new one comes first. */
  const put = useCallback((person: StaffView) => {
    // What is still under way was asked before this answer.
    turn.current += 1;
    setPeople((shown) => {
      if (shown.kind !== 'ready') return shown;
      const isKnown = shown.people.some(({ id }) => id === person.id);
      const next = isKnown
        ? shown.people.map((it) => (it.id === person.id ? person : it))
        : [person, ...shown.people];
      return { ...shown, people: next };
    });
  }, []);

  return { people, reload, put };
}
