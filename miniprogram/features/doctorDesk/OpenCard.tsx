import { Text, View } from '@tarojs/components';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { Card } from '../../ui/Card';
import { whenText } from '../../ui/when';
import { CaseTags } from './CaseTags';
import './desk.scss';
import { LastVisitLine } from './LastVisitLine';
import { PatientLine } from './PatientLine';
import { overText } from './words';

type Props = { readonly item: ConsultationItem; readonly now: number; readonly onOpen: () => void };

/** A case in progress, or whose record is owed, with what is unread. */
export function OpenCard({ item, now, onOpen }: Props) {
  const { patient, chief, unread, lastMessageAt, acceptedAt = item.requestedAt, answerBy } = item;
  const when =
    overText(item, now) ??
    (answerBy
      ? `请在 ${whenText(answerBy, now)} 前回复，逾期自动退款`
      : lastMessageAt
        ? `最近消息 ${whenText(lastMessageAt, now)}`
        : `接诊于 ${whenText(acceptedAt, now)}`);
  const news = unread > 0 ? `${unread > 99 ? '99+' : unread} 条未读` : '';
  return (
    <Card onPress={onOpen} ariaLabel={[patient.name, news, chief].filter(Boolean).join('，')}>
      <View className="desk-card">
        <View className="desk-card__head">
          <PatientLine patient={patient} />
          {news && <Text className="desk-card__unread">{news}</Text>}
        </View>
        <Text className="desk-card__chief">{chief}</Text>
        <CaseTags item={item} />
        <LastVisitLine visit={item.lastVisit} />
        <Text className="desk-card__when">{when}</Text>
      </View>
    </Card>
  );
}
