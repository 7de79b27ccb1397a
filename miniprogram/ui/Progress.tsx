import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import './Progress.scss';

type Props = { readonly percent: number; readonly label: string };

/** Long work, with its number. */
export const Progress = ({ percent, label }: Props) => (
  <View className="progress" {...aria({ role: 'status', label: `${label} ${percent}%` })}>
    <Text className="progress__label">
      {label} {percent}%
    </Text>
    <View className="progress__rail">
      <View className="progress__bar" style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
    </View>
  </View>
);
