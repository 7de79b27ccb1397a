import { Text, View } from '@tarojs/components';
import type { AskedView } from '@shared/contracts/colleague';
import { departmentName } from '@shared/domain/department/departments';
import { Card } from '../../ui/Card';
import { whenText } from '../../ui/when';
import './colleague.scss';
import { kindText, stateText } from './words';

type Props = { readonly request: AskedView; readonly now: number; readonly onOpen: () => void };

/** A request in the inbox: nobody's name stands here before the patient has agreed. */
export function RequestCard({ request, now, onOpen }: Props) {
  const { kind, from, sex, age, words, proposedAt } = request;
  const who = `${sex === 'female' ? '女' : '男'} ${age}`;
  return (
    <Card onPress={onOpen} ariaLabel={`${from.name}医生${kindText[kind]}，${who}，${stateText(request)}`}>
      <View className="colleague__card">
        <Text className="colleague__state">
          {from.name}医生（{departmentName(from.departmentCode)}）· {kindText[kind]}
        </Text>
        <Text className="colleague__quiet">
          患者 {who} · {whenText(proposedAt, now)}
        </Text>
        <Text className="colleague__words">{words}</Text>
        <Text className="colleague__quiet">{stateText(request)}</Text>
      </View>
    </Card>
  );
}
