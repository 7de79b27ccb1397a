import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Tag.scss';

type Props = {
  readonly children: ReactNode;
  readonly tone?: 'quiet' | 'waiting' | 'done' | 'danger' | 'action' | undefined;
};

/** A state in a word. */
export const Tag = ({ children, tone = 'quiet' }: Props) => (
  <View className={`tag tag--${tone}`}>
    <Text>{children}</Text>
  </View>
);
