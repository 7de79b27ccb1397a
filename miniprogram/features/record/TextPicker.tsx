import { Text, View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import './record.scss';

type Props = {
  /** What opens the list. */
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly text: string }[];
  readonly onPick: (key: string) => void;
  /** Below the list. */
  readonly children?: ReactNode;
};

/** A list that unfolds in its place: one is put into the record and the list folds up again. */
export function TextPicker({ label, items, onPick, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <View className="record__picker">
      <Pressable
        className="record__picker-way"
        ariaLabel={label}
        state={{ expanded: isOpen }}
        onPress={() => setIsOpen(!isOpen)}
      >
        <Text>{label}</Text>
        <Icon name={isOpen ? 'close' : 'plus'} size={18} />
      </Pressable>
      {isOpen && (
        <View className="record__picker-list">
          {items.map(({ key, text }) => (
            <Pressable
              key={key}
              className="record__picker-item"
              ariaLabel={`填入${text}`}
              onPress={() => {
                onPick(key);
                setIsOpen(false);
              }}
            >
              {text}
            </Pressable>
          ))}
          {children}
        </View>
      )}
    </View>
  );
}
