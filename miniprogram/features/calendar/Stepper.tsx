import { Text, View } from '@tarojs/components';
import { Pressable } from '../../ui/Pressable';
import './calendar.scss';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onLess: () => void;
  readonly onMore: () => void;
};

/** A value that a thumb makes smaller or larger. */
export const Stepper = ({ label, value, onLess, onMore }: Props) => (
  <View className="stepper">
    <Text className="stepper__label">{label}</Text>
    <Pressable className="stepper__button" ariaLabel={`${label}，减`} onPress={onLess}>
      <Text>−</Text>
    </Pressable>
    <Text className="stepper__value">{value}</Text>
    <Pressable className="stepper__button" ariaLabel={`${label}，加`} onPress={onMore}>
      <Text>＋</Text>
    </Pressable>
  </View>
);
