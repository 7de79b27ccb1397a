import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '@shared/kernel/result';
import { useReopened } from './useReopened';

export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor?: string | undefined };

export type Paged<Item> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'ready';
      readonly items: readonly Item[];
      readonly nextCursor?: string | undefined;
      readonly more: 'none' | 'idle' | 'loading' | 'failed';
    };

type Fetch<Item> = (cursor: string | undefined) => Promise<Result<Page<Item>, string>>;

/**
 * A list fetched page by page, from the moment it is shown. Another question (another `fetchPage`) begins anew; reloading
 * keeps showing what there is; an answer that was overtaken is dropped.
 */
export function usePaged<Item>(fetchPage: Fetch<Item>, explain: (code: string) => string) {
  const [list, setList] = useState<Paged<Item>>({ kind: 'loading' });
  const turn = useRef(0);

  const reload = useCallback(async () => {
    const mine = ++turn.current;
    const reply = await fetchPage(undefined);
    if (mine !== turn.current) return;
    setList((shown) => {
      if (reply.ok) return ready([], reply.value);
      return shown.kind === 'ready' ? shown : { kind: 'failed', message: explain(reply.code) };
    });
  }, [fetchPage, explain]);

  const loadMore = useCallback(async () => {
    if (list.kind !== 'ready' || (list.more !== 'idle' && list.more !== 'failed')) return;
    const mine = ++turn.current;
    setList({ ...list, more: 'loading' });
    const reply = await fetchPage(list.nextCursor);
    if (mine !== turn.current) return;
    setList(reply.ok ? ready(list.items, reply.value) : { ...list, more: 'failed' });
  }, [fetchPage, list]);

  useEffect(() => {
    setList({ kind: 'loading' });
    void reload();
    return () => void (turn.current += 1);
  }, [reload]);
  useReopened(reload);

  return { list, reload, loadMore };
}

function ready<Item>(before: readonly Item[], page: Page<Item>): Paged<Item> {
  const more = page.nextCursor === undefined ? 'none' : 'idle';
  return { kind: 'ready', items: [...before, ...page.items], nextCursor: page.nextCursor, more };
}
