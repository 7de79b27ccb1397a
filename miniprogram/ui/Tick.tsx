import { Text, View } from '@tarojs/components';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import './Tick.scss';

type Props = {
  readonly label: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
};

/** A sentence that the person confirms by ticking it. */
export const Tick = ({ label, ticked, onTick }: Props) => (
  <Pressable
    className={`tick ${ticked ? 'tick--on' : ''}`}
    ariaRole="checkbox"
    ariaLabel={label}
    state={{ checked: ticked }}
    onPress={() => onTick(!ticked)}
  >
    <View className="tick__box">{ticked && <Icon name="check" size={18} />}</View>
    <Text className="tick__words">{label}</Text>
  </Pressable>
);
