import { View } from '@tarojs/components';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { Tag } from '../../ui/Tag';
import { ageGroupText, proxyText, serviceText, sinceText } from './words';

type Props = { readonly item: ConsultationItem };

/** What a doctor wants to see before opening a case. */
export function CaseTags({ item }: Props) {
  const asker = proxyText(item.patient);
  return (
    <View className="desk-card__tags">
      <Tag tone={item.service === 'follow_up' ? 'action' : 'quiet'}>{serviceText[item.service]}</Tag>
      {item.appointment?.unsettled && item.state === 'waiting' && <Tag tone="waiting">预约待处理</Tag>}
      {item.redFlags.length > 0 && <Tag tone="danger">红旗征</Tag>}
      {asker && <Tag tone="action">{asker}</Tag>}
      {item.allergies === 'some' && <Tag tone="danger">有过敏史</Tag>}
      {item.allergies === 'unknown' && <Tag tone="waiting">过敏史不清楚</Tag>}
      {item.ageGroup && <Tag tone="action">{ageGroupText[item.ageGroup]}</Tag>}
      {item.chronic && <Tag tone="action">慢病</Tag>}
      {item.pregnant && <Tag tone="waiting">孕期</Tag>}
      <Tag>{sinceText[item.since]}</Tag>
      {item.pictures > 0 && <Tag>图片 {item.pictures} 张</Tag>}
    </View>
  );
}
