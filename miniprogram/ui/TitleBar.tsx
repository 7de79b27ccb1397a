import { Text, View } from '@tarojs/components';
import { goBack } from '../platform/navigation';
import { aria } from './aria';
import { Icon } from './Icon';
import { Pressable } from './Pressable';
import './TitleBar.scss';

/** A browser has no navigation bar of WeChat's; this stands in its place. */
export const TitleBar = ({ title, isTab }: { readonly title: string; readonly isTab: boolean }) => (
  <View className="title-bar">
    {!isTab && (
      <Pressable className="title-bar__back" ariaLabel="返回" onPress={goBack}>
        <Icon name="back" size={24} />
      </Pressable>
    )}
    <View className="title-bar__title" {...aria({ role: 'heading' })}>
      <Text>{title}</Text>
    </View>
  </View>
);
