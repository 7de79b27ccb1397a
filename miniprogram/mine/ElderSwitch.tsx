import { Text, View } from '@tarojs/components';
import { useAppearance } from '../platform/appearance';
import { Icon } from '../ui/Icon';
import { Pressable } from '../ui/Pressable';

/** 关怀模式: larger letters and buttons, a simpler home. */
export function ElderSwitch() {
  const { elder, setElder } = useAppearance();
  return (
    <Pressable
      className="cell"
      ariaRole="switch"
      ariaLabel="关怀模式"
      state={{ checked: elder }}
      onPress={() => setElder(!elder)}
    >
      <View className="cell__icon">
        <Icon name="elder" size={24} />
      </View>
      <View className="cell__words">
        <Text className="cell__title">关怀模式</Text>
        <Text className="cell__note">字更大，按钮更大</Text>
      </View>
      <View className={`toggle ${elder ? 'toggle--on' : ''}`}>
        <View className="toggle__knob" />
      </View>
    </Pressable>
  );
}
