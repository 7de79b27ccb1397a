import { Text, View } from '@tarojs/components';
import { useAccountGate } from '../features/session/useSession';
import { goTo } from '../platform/navigation';
import { Icon } from '../ui/Icon';
import { Pressable } from '../ui/Pressable';

/** Four ways on. */
export function Entries() {
  const gate = useAccountGate();
  const entries = [
    { icon: 'stethoscope', title: '找医生', open: () => goTo.departments() },
    { icon: 'chat', title: '我的问诊', open: () => goTo.consultations() },
    { icon: 'heart', title: '续方', open: () => goTo.renew() },
    { icon: 'person', title: '就诊人', open: () => gate(() => goTo.patients()) },
  ] as const;
  return (
    <View className="entries">
      {entries.map(({ icon, title, open }) => (
        <Pressable key={title} className="entries__entry" onPress={open} ariaLabel={title}>
          <View className="entries__icon">
            <Icon name={icon} size={28} />
          </View>
          <Text className="entries__title">{title}</Text>
        </Pressable>
      ))}
    </View>
  );
}
