import { View } from '@tarojs/components';
import type { ComponentProps } from 'react';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { useNow } from '../../platform/clock';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Pressable } from '../../ui/Pressable';
import { Skeleton } from '../../ui/Skeleton';
import { ClosedCard } from './ClosedCard';
import './desk.scss';
import { OpenCard } from './OpenCard';
import type { Group } from './service';
import type { DeskList } from './useDesk';
import { WaitingCard } from './WaitingCard';

/** 团队问诊, as it stands. */
function TeamCard(props: ComponentProps<typeof OpenCard>) {
  return props.item.state === 'waiting' ? <WaitingCard {...props} /> : <OpenCard {...props} />;
}

type Props = {
  readonly group: Group;
  readonly list: DeskList;
  readonly onOpen: (item: ConsultationItem) => void;
  readonly onRetry: () => void;
  readonly onMore: () => void;
};

const CARDS = { waiting: WaitingCard, open: OpenCard, closed: ClosedCard, team: TeamCard };

const EMPTY: Record<Group, { title: string; note: string }> = {
  waiting: { title: '现在没有候诊的患者', note: '有新患者时会自动出现在这里' },
  open: { title: '没有接诊中的患者', note: '接诊后，患者会出现在这里' },
  team: { title: '团队没有待处理的问诊', note: '您所在团队的问诊会出现在这里' },
  closed: { title: '还没有结束的问诊', note: '签署病历后，可以在这里查看' },
};

/** One list of the desk. */
export function DeskListView({ group, list, onOpen, onRetry, onMore }: Props) {
  const now = useNow(15_000);
  switch (list.kind) {
    case 'loading':
      return <Skeleton kind="list" rows={4} />;
    case 'failed':
      return <Failure message={list.message} onRetry={onRetry} />;
    case 'ready': {
      if (list.items.length === 0) return <Empty {...EMPTY[group]} />;
      const Item = CARDS[group];
      return (
        <View className="desk-list">
          {list.items.map((it) => (
            <Item key={it.id} item={it} now={now + list.skew} onOpen={() => onOpen(it)} />
          ))}
          {list.nextCursor !== undefined && (
            <Pressable className="desk-list__more" onPress={onMore}>
              查看更多
            </Pressable>
          )}
        </View>
      );
    }
  }
}
