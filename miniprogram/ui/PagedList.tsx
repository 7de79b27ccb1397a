import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Paged } from '../platform/usePaged';
import { Button } from './Button';
import { Failure } from './Failure';
import './PagedList.scss';
import { Skeleton } from './Skeleton';

type Props<Item> = {
  readonly list: Paged<Item>;
  readonly onReload: () => unknown;
  readonly onMore: () => unknown;
  readonly empty: ReactNode;
  readonly children: (item: Item) => ReactNode;
};

/** A list that comes page by page, in each of its states. */
export function PagedList<Item>({ list, onReload, onMore, empty, children }: Props<Item>) {
  switch (list.kind) {
    case 'loading':
      return <Skeleton rows={3} />;
    case 'failed':
      return <Failure message={list.message} onRetry={onReload} />;
    case 'ready':
      if (list.items.length === 0) return <>{empty}</>;
      return (
        <View className="paged-list">
          {list.items.map(children)}
          {list.more === 'failed' && <Text className="paged-list__failed">没有取到更多，请再试一次</Text>}
          {list.more !== 'none' && (
            <Button kind="quiet" busy={list.more === 'loading'} onPress={onMore}>
              查看更多
            </Button>
          )}
        </View>
      );
  }
}
