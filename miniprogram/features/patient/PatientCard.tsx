import { Text, View } from '@tarojs/components';
import type { PatientView } from '@shared/domain/patient/patient';
import { Card } from '../../ui/Card';
import { Pressable } from '../../ui/Pressable';
import './patient.scss';
import { personLine } from './words';

type Props = {
  readonly patient: PatientView;
  readonly now: number;
  readonly onPick?: (() => void) | undefined;
  readonly onCorrect: () => void;
  readonly onRemove: () => void;
};

/** One 就诊人 of the list. */
export const PatientCard = ({ patient, now, onPick, onCorrect, onRemove }: Props) => (
  <Card {...(onPick && { onPress: onPick, ariaLabel: `选择${patient.name}` })}>
    <Text className="patient-card__name">{patient.name}</Text>
    <Text className="patient-card__line">{personLine(patient, now)}</Text>
    <View className="patient-card__ways">
      <Pressable className="patient-card__way" onPress={onCorrect} ariaLabel={`修改${patient.name}`}>
        <Text>修改</Text>
      </Pressable>
      <Pressable className="patient-card__way" onPress={onRemove} ariaLabel={`移除${patient.name}`}>
        <Text>移除</Text>
      </Pressable>
    </View>
  </Card>
);
