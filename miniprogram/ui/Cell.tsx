import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Cell.scss';
import { Icon, type IconName } from './Icon';
import { Pressable } from './Pressable';

type Props = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly value?: ReactNode;
  readonly onPress?: (() => unknown) | undefined;
  readonly icon?: IconName | undefined;
};

/** One line of a list: what it is, what it says, where it leads. */
export function Cell({ title, note, value, onPress, icon }: Props) {
  const inside = (
    <>
      {icon && (
        <View className="cell__icon">
          <Icon name={icon} size={24} />
        </View>
      )}
      <View className="cell__words">
        <Text className="cell__title">{title}</Text>
        {note && <Text className="cell__note">{note}</Text>}
      </View>
      {value !== undefined && <View className="cell__value">{value}</View>}
      {onPress && <Icon name="right" size={18} />}
    </>
  );
  if (!onPress) return <View className="cell">{inside}</View>;
  return (
    <Pressable className="cell" onPress={onPress} ariaLabel={note ? `${title}，${note}` : title}>
      {inside}
    </Pressable>
  );
}
