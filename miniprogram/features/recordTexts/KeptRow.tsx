import { Text, View } from '@tarojs/components';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import './recordTexts.scss';

type Props = { readonly text: string; readonly onRemove?: () => void };

/** One that is kept; one's own can be taken away. */
export const KeptRow = ({ text, onRemove }: Props) => (
  <View className="texts__row">
    <Text className="texts__text">{text}</Text>
    {onRemove && (
      <Pressable className="texts__remove" ariaLabel={`删除“${text}”`} onPress={onRemove}>
        <Icon name="close" size={20} />
      </Pressable>
    )}
  </View>
);
