import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Icon, type IconName } from './Icon';
import './Notice.scss';

type Tone = 'quiet' | 'waiting' | 'done' | 'danger' | 'action';

type Props = {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

const ICONS: Record<Tone, IconName> = {
  quiet: 'info',
  action: 'info',
  waiting: 'clock',
  done: 'check',
  danger: 'alert',
};

/** Something to know, said where it matters. */
export const Notice = ({ tone, title, children, action }: Props) => (
  <View className={`notice notice--${tone}`} {...(tone === 'danger' ? aria({ role: 'alert' }) : {})}>
    <View className="notice__icon">
      <Icon name={ICONS[tone]} size={20} />
    </View>
    <View className="notice__words">
      {title && <Text className="notice__title">{title}</Text>}
      <View className="notice__text">{children}</View>
      {action && <View className="notice__action">{action}</View>}
    </View>
  </View>
);
