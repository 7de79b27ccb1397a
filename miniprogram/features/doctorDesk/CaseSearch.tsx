import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/Button';
import { TextInput } from '../../ui/TextInput';
import { ClosedCard } from './ClosedCard';
import './desk.scss';
import { OpenCard } from './OpenCard';
import { useCaseSearch } from './useCaseSearch';
import { WaitingCard } from './WaitingCard';

type Props = {
  readonly onOpen: (item: ConsultationItem) => void;
  /** The lists, while nothing is searched for. */
  readonly children: ReactNode;
};

const cardOf = ({ state }: ConsultationItem) =>
  state === 'waiting'
    ? WaitingCard
    : state === 'in_progress' || state === 'record_due'
      ? OpenCard
      : ClosedCard;

/** 找患者 among one's own cases, by name or by words of the complaint. */
export function CaseSearch({ onOpen, children }: Props) {
  const { typed, change, search, first, more } = useCaseSearch();
  const now = useNow(60_000);
  return (
    <>
      <View className="desk-search">
        <View className="desk-search__field">
          <TextInput
            value={typed}
            onChange={change}
            placeholder="姓名或主诉"
            maxLength={30}
            ariaLabel="找患者"
          />
        </View>
        <View className="desk-search__way">
          <Button kind="quiet" onPress={first.run} busy={first.busy}>
            搜索
          </Button>
        </View>
      </View>
      {search.kind === 'nothing_asked' ? (
        children
      ) : (
        <View className="desk-list">
          <Text className="desk-search__quiet">
            在最近的 {search.lookedAt} 次问诊里找到 {search.items.length} 次
          </Text>
          {search.items.map((item) => {
            const Item = cardOf(item);
            return <Item key={item.id} item={item} now={now + search.skew} onOpen={() => onOpen(item)} />;
          })}
          {search.nextCursor !== undefined && (
            <Button kind="quiet" onPress={more.run} busy={more.busy}>
              继续找更早的
            </Button>
          )}
          <Button kind="quiet" onPress={() => change('')}>
            返回列表
          </Button>
        </View>
      )}
    </>
  );
}
