import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import './SectionTitle.scss';

/** The heading of a part of a page, and what may stand beside it. */
export const SectionTitle = ({
  children,
  extra,
}: {
  readonly children: ReactNode;
  readonly extra?: ReactNode;
}) => (
  <View className="section-title">
    <View className="section-title__words" {...aria({ role: 'heading' })}>
      <Text>{children}</Text>
    </View>
    {extra}
  </View>
);
