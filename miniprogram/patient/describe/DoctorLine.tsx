import { Text, View } from '@tarojs/components';
import { departmentName } from '@shared/domain/department/departments';
import type { DoctorId } from '@shared/kernel/ids';
import { yuan } from '@shared/kernel/money';
import { useQuote } from '../../features/intake/useQuote';
import { Portrait } from '../../ui/Portrait';
import './index.scss';

/** Whom the complaint goes to. The form works without it. */
export function DoctorLine({ doctorId }: { readonly doctorId: DoctorId }) {
  const { screen } = useQuote(doctorId);
  if (screen.kind !== 'ready') return null;
  const { doctor, feeFen } = screen.quote;
  return (
    <View className="doctor-line">
      <Portrait url={doctor.portraitUrl} name={doctor.name} size={44} />
      <View className="doctor-line__words">
        <Text className="doctor-line__name">{doctor.name}医生</Text>
        <Text className="doctor-line__note">
          {departmentName(doctor.departmentCode)} · 图文问诊 {yuan(feeFen)} 元
        </Text>
      </View>
    </View>
  );
}
