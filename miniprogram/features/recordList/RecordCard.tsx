import { Text, View } from '@tarojs/components';
import type { RecordItem } from '@shared/contracts/record';
import { departmentName } from '@shared/domain/department/departments';
import { dispositionText } from '@shared/domain/record/disposition';
import { Card } from '../../ui/Card';
import { whenText } from '../../ui/when';
import './RecordCard.scss';

type Props = { readonly record: RecordItem; readonly now: number; readonly onOpen: () => unknown };

/** 病历 in a list. */
export function RecordCard({ record, now, onOpen }: Props) {
  const { doctor, patient, chiefComplaint, diagnoses, disposition, signedAt } = record;
  return (
    <Card
      onPress={onOpen}
      ariaLabel={`${patient.name}的病历，${doctor.name}医生，${whenText(signedAt, now)}`}
    >
      <View className="record-card">
        <View className="record-card__line">
          <Text className="record-card__name">{patient.name}</Text>
          <Text className="record-card__quiet">{whenText(signedAt, now)}</Text>
        </View>
        <Text className="record-card__chief">
          {diagnoses.length > 0 ? diagnoses.map((it) => it.name).join('、') : chiefComplaint}
        </Text>
        <Text className="record-card__plan">{dispositionText(disposition)}</Text>
        <Text className="record-card__quiet">
          {doctor.name} · {departmentName(doctor.departmentCode)}
        </Text>
      </View>
    </Card>
  );
}
