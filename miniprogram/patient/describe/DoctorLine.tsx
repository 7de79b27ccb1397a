import { Text, View } from '@tarojs/components';
import { tierName } from '@shared/domain/appointment/sentences';
import { departmentName } from '@shared/domain/department/departments';
import { yuan } from '@shared/kernel/money';
import type { Ordered } from '../../features/intake/useOrdered';
import { useQuote } from '../../features/intake/useQuote';
import { Portrait } from '../../ui/Portrait';
import { whenText } from '../../ui/when';
import './index.scss';

/** Whom the complaint goes to, and for when. The form works without it. */
export function DoctorLine({ ordered }: { readonly ordered: Ordered }) {
  const { screen } = useQuote(ordered);
  if (screen.kind !== 'ready') return null;
  const { doctor, feeFen, tier, teamName } = screen.quote;
  return (
    <View className="doctor-line">
      <Portrait url={doctor.portraitUrl} name={doctor.name} size={44} />
      <View className="doctor-line__words">
        <Text className="doctor-line__name">{teamName ?? `${doctor.name}医生`}</Text>
        <Text className="doctor-line__note">
          {departmentName(doctor.departmentCode)} · {tierName[tier]} {yuan(feeFen)} 元
          {ordered.from !== undefined && ` · ${whenText(ordered.from, Date.now())}`}
        </Text>
      </View>
    </View>
  );
}
