import type { ReactNode } from 'react';
import type { Paged } from '../platform/usePaged';
import { Empty } from './Empty';
import { Failure } from './Failure';
import { Loading } from './Loading';
import { More } from './More';

type Props<Item> = {
  readonly list: Paged<Item>;
  /** How much of what is coming is hinted at. */
  readonly rows: number;
  readonly onReload: () => unknown;
  readonly onMore: () => unknown;
  /** What is said where there is nothing; without it, `children` draws that too. */
  readonly empty?: string | undefined;
  readonly children: (items: readonly Item[]) => ReactNode;
};

/** A list that comes page by page, in each of its states. */
export function PagedList<Item>({ list, rows, onReload, onMore, empty, children }: Props<Item>) {
  switch (list.kind) {
    case 'loading':
      return <Loading rows={rows} />;
    case 'failed':
      return <Failure message={list.message} onRetry={onReload} />;
    case 'ready':
      if (list.items.length === 0 && empty !== undefined) return <Empty text={empty} />;
      return (
        <>
          {children(list.items)}
          <More more={list.more} count={list.items.length} onMore={onMore} />
        </>
      );
  }
}
