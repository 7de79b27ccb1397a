import { Text, View } from '@tarojs/components';
import { useOnline } from '../platform/network';
import { aria } from './aria';
import './OfflineBar.scss';

/** Says quietly that there is no network; work goes on. */
export function OfflineBar() {
  const online = useOnline();
  if (online) return null;
  return (
    <View className="offline-bar" {...aria({ role: 'status' })}>
      <Text>网络已断开，恢复后会自动继续</Text>
    </View>
  );
}
