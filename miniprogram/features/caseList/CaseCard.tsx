import { Text, View } from '@tarojs/components';
import type { ConsultationItem } from '@shared/contracts/consultation';
import { departmentName } from '@shared/domain/department/departments';
import { Card } from '../../ui/Card';
import { Portrait } from '../../ui/Portrait';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import './CaseCard.scss';
import { nextStep, stateText, stateTone } from './words';

type Props = {
  readonly item: ConsultationItem;
  /** The server's time. */
  readonly now: number;
  readonly onOpen: () => unknown;
};

/** 问诊 in a list: with whom, for whom, how it stands, what comes next. */
export function CaseCard({ item, now, onOpen }: Props) {
  const { doctor, patient, chief, state, requestedAt, endedAt } = item;
  return (
    <Card onPress={onOpen} ariaLabel={`${doctor.name}医生，${stateText[state]}，${nextStep(item, now)}`}>
      <View className="case-card">
        <Portrait url={doctor.portraitUrl} name={doctor.name} size={44} />
        <View className="case-card__words">
          <View className="case-card__line">
            <Text className="case-card__name">{doctor.name}</Text>
            <Text className="case-card__quiet">{departmentName(doctor.departmentCode)}</Text>
            <Tag tone={stateTone[state]}>{stateText[state]}</Tag>
          </View>
          <Text className="case-card__chief">
            {patient.name}：{chief}
          </Text>
          <Text className="case-card__next">{nextStep(item, now)}</Text>
          <Text className="case-card__quiet">{whenText(endedAt ?? requestedAt, now)}</Text>
        </View>
      </View>
    </Card>
  );
}
