import { Text, View } from '@tarojs/components';
import { daysLeft, papersOf } from '@shared/domain/doctor/qualification';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import './desk.scss';
import type { Me } from './useDesk';
import { leftDaysText, paperText, WARN_DAYS } from './words';

/** `9999-12-31` stands for 长期. */
const dayText = (until: string): string => (until.startsWith('9999') ? '长期有效' : `至 ${until}`);

const toneOf = (days: number) => (days < 0 ? 'danger' : days <= WARN_DAYS ? 'waiting' : 'done');

/** Each paper with its last day; a word says how it stands, not the colour alone. */
export const PapersCard = ({ me, now }: { readonly me: Me; readonly now: number }) => (
  <Card>
    {papersOf(me.practice.validity).map(({ paper, until }) => {
      const days = daysLeft(until, now);
      return (
        <View key={paper} className="paper">
          <View className="paper__words">
            <Text className="paper__name">{paperText[paper]}</Text>
            <Text className="paper__day">{dayText(until)}</Text>
          </View>
          <Tag tone={toneOf(days)}>{days > WARN_DAYS ? '有效' : leftDaysText(until, now)}</Tag>
        </View>
      );
    })}
    <View className="paper">
      <Text className="paper__name">核验日期</Text>
      <Text className="paper__day">{me.doctor.verifiedOn}</Text>
    </View>
  </Card>
);
