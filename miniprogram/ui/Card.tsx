import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Pressable } from './Pressable';

type Props = {
  readonly children: ReactNode;
  readonly onPress?: (() => unknown) | undefined;
  readonly ariaLabel?: string | undefined;
  readonly className?: string | undefined;
};

/** One thing on its own surface; the whole of it can be tapped when it leads somewhere. */
export function Card({ children, onPress, ariaLabel, className = '' }: Props) {
  if (!onPress) return <View className={`card ${className}`}>{children}</View>;
  return (
    <Pressable className={`card ${className}`} onPress={onPress} ariaLabel={ariaLabel}>
      {children}
    </Pressable>
  );
}
