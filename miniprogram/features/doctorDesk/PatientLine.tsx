import { Text, View } from '@tarojs/components';
import type { CasePatient } from '@shared/contracts/consultation';
import './desk.scss';
import { sexText } from './words';

type Props = { readonly patient: CasePatient };

/** 姓名 性别 年龄. */
export function PatientLine({ patient }: Props) {
  return (
    <View className="patient-line">
      <Text className="patient-line__name">{patient.name}</Text>
      <Text className="patient-line__who">
        {sexText[patient.sex]} {patient.age}
      </Text>
    </View>
  );
}
