import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import './Button.scss';
import { Pressable } from './Pressable';

type Props = {
  readonly children: ReactNode;
  readonly onPress: () => unknown;
  readonly kind?: 'main' | 'quiet' | 'danger' | 'danger-quiet' | undefined;
  readonly busy?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly ariaLabel?: string | undefined;
};

/** One thing to do. While it is being done it says so and takes no second press. */
export function Button({
  children,
  onPress,
  kind = 'main',
  busy = false,
  disabled = false,
  ariaLabel,
}: Props) {
  return (
    <Pressable
      className={`button button--${kind}`}
      onPress={onPress}
      disabled={busy || disabled}
      ariaLabel={ariaLabel}
    >
      <Text className="button__text">{children}</Text>
      {busy && <Text className="button__text">…</Text>}
    </Pressable>
  );
}
