import { Text, View } from '@tarojs/components';
import type { ConsultationView } from '@shared/contracts/consultation';
import { departmentName } from '@shared/domain/department/departments';
import { useNow } from '../../platform/clock';
import { Portrait } from '../../ui/Portrait';
import { Tag } from '../../ui/Tag';
import './CaseHeader.scss';
import './consultation.scss';
import { limitsText, stateWord } from './words';

/** The doctor, the state, and who is being treated. */
export function CaseHeader({ consultation }: { readonly consultation: ConsultationView }) {
  const { doctor, patient, state } = consultation;
  const { text, tone } = stateWord[state];
  const now = Math.max(useNow(60_000), consultation.now);
  const limits = state === 'in_progress' ? limitsText(consultation, now) : undefined;
  return (
    <View className="case-header">
      <Portrait url={doctor.portraitUrl} name={doctor.name} size={44} />
      <View className="case-header__words">
        <Text className="case-header__name">{doctor.name}医生</Text>
        <View className="case-header__quiet">
          <Text className="case-header__part">{departmentName(doctor.departmentCode)}</Text>
          <Text className="case-header__part">
            就诊人 {patient.name}
            {patient.relation !== 'self' && '（您代问）'}
          </Text>
          {limits && <Text className="case-header__part">{limits}</Text>}
        </View>
      </View>
      <Tag tone={tone}>{text}</Tag>
    </View>
  );
}
