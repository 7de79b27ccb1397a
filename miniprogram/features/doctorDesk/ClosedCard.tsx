import { Text, View } from '@tarojs/components';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { dispositionText } from '@shared/domain/record/disposition';
import { Card } from '../../ui/Card';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import './desk.scss';
import { PatientLine } from './PatientLine';
import { stateText } from './words';

type Props = { readonly item: ConsultationItem; readonly now: number; readonly onOpen: () => void };

/** A case that has ended, and how. */
export function ClosedCard({ item, now, onOpen }: Props) {
  const { patient, state, endedAt, disposition } = item;
  return (
    <Card onPress={onOpen} ariaLabel={`${patient.name}，${stateText[state]}`}>
      <View className="desk-card">
        <View className="desk-card__head">
          <PatientLine patient={patient} />
          <Tag tone={state === 'completed' ? 'done' : 'quiet'}>{stateText[state]}</Tag>
        </View>
        {disposition && <Text className="desk-card__when">处置：{dispositionText(disposition)}</Text>}
        {endedAt !== undefined && <Text className="desk-card__when">结束于 {whenText(endedAt, now)}</Text>}
      </View>
    </Card>
  );
}
