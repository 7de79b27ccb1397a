import { Text, View } from '@tarojs/components';
import { useSession } from '../features/session/useSession';
import { goTo } from '../platform/navigation';
import { emulatedUser } from '../platform/session';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Portrait } from '../ui/Portrait';
import { Skeleton } from '../ui/Skeleton';

/** Who holds this phone. */
export function Who() {
  const { session } = useSession();
  if (session.kind === 'loading') return <Skeleton rows={1} />;
  const registered = session.kind === 'ready';
  const name = emulatedUser()?.current ?? '微信用户';
  return (
    <Card>
      <View className="who">
        <Portrait name={name} size={56} />
        <View className="who__words">
          <Text className="who__name">{name}</Text>
          <Text className="who__note">
            {registered ? '已同意服务与隐私告知' : '尚未登录，可以先浏览医生'}
          </Text>
        </View>
      </View>
      {!registered && <Button onPress={() => goTo.notice()}>阅读告知并登录</Button>}
    </Card>
  );
}
