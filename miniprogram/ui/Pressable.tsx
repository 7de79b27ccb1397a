import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { inBrowser } from '../platform/host';
import { aria, type Aria } from './aria';

type Props = {
  readonly children?: ReactNode;
  readonly onPress: () => unknown;
  readonly ariaRole?: string | undefined;
  readonly ariaLabel?: string | undefined;
  readonly state?: Pick<Aria, 'checked' | 'selected' | 'expanded'> | undefined;
  readonly className?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/** Anything that can be tapped: large enough, felt at once, named for those who cannot see it. */
export function Pressable({
  children,
  onPress,
  ariaRole = 'button',
  ariaLabel,
  state,
  className = '',
  disabled,
}: Props) {
  return (
    <View
      className={`pressable ${disabled ? 'pressable--off' : ''} ${className}`}
      hoverClass={disabled ? 'none' : 'pressable--pressed'}
      hoverStayTime={80}
      onClick={(event) => {
        event.stopPropagation();
        if (!disabled) void onPress();
      }}
      {...aria({ role: ariaRole, label: ariaLabel, disabled: disabled || undefined, ...state })}
      {...(inBrowser ? { tabIndex: disabled ? -1 : 0 } : {})}
    >
      {children}
    </View>
  );
}
