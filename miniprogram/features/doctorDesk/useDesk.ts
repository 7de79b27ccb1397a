import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import type { ConsultationItem } from '@shared/contracts/consultation';
import type { myDoctor } from '@shared/contracts/doctor';
import { explain } from './messages';
import { deskService, type Group } from './service';
import { useFresh } from './useFresh';

export type Me = z.infer<typeof myDoctor.output>;

/** One list of the desk. `skew` is what to add to this phone's clock to have the server's. */
export type DeskList =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready';
      readonly items: readonly ConsultationItem[];
      readonly nextCursor?: string;
      readonly skew: number;
    };

/** 医生工作台: who I am today and the list of the chosen tab, fresh on every signal. */
export function useDesk(group: Group, service = deskService) {
  const [me, setMe] = useState<Me>();
  const [lists, setLists] = useState<Partial<Record<Group, DeskList>>>({});
  const list = lists[group] ?? { kind: 'loading' };
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = (turn.current += 1);
    const [who, page] = await Promise.all([service.me(), service.list(group)]);
    // An answer that was overtaken by a newer question says nothing any more.
    if (mine !== turn.current) return;
    if (who.ok) setMe(who.value);
    setLists((known) => {
      if (page.ok) return { ...known, [group]: readyList(page.value) };
      // A list that is on the screen stays there while the network is away.
      if (known[group]?.kind === 'ready') return known;
      return { ...known, [group]: { kind: 'failed', message: explain(page.code) } };
    });
  }, [service, group]);

  const more = useCallback(async () => {
    const known = lists[group];
    if (known?.kind !== 'ready' || known.nextCursor === undefined) return;
    const page = await service.list(group, known.nextCursor);
    if (!page.ok) return;
    const { items, ...rest } = readyList(page.value);
    setLists((all) => ({ ...all, [group]: { ...rest, items: joined(known.items, items) } }));
  }, [service, lists, group]);

  const asked = useRef(group);
  useEffect(() => {
    if (asked.current !== group) void reload();
    asked.current = group;
  }, [reload, group]);
  useFresh(reload);
  return { me, list, reload, more };
}

function readyList(page: {
  consultations: ConsultationItem[];
  nextCursor?: string | undefined;
  now: number;
}): DeskList & { kind: 'ready' } {
  const { consultations: items, nextCursor, now } = page;
  return { kind: 'ready', items, skew: now - Date.now(), ...(nextCursor !== undefined && { nextCursor }) };
}

const joined = (shown: readonly ConsultationItem[], next: readonly ConsultationItem[]) => [
  ...shown,
  ...next.filter((it) => !shown.some(({ id }) => id === it.id)),
];
