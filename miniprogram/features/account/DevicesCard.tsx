import { Text, View } from '@tarojs/components';
import type { HospitalLogOut } from '@shared/domain/account/account';
import type { DeviceView } from '@shared/domain/account/device';
import { confirm } from '../../platform/confirm';
import { tell } from '../../platform/toast';
import { Card } from '../../ui/Card';
import { Failure } from '../../ui/Failure';
import { Pressable } from '../../ui/Pressable';
import { SectionTitle } from '../../ui/SectionTitle';
import { Skeleton } from '../../ui/Skeleton';
import { Tag } from '../../ui/Tag';
import { whenText } from '../../ui/when';
import './account.scss';
import { useDevices } from './useDevices';

/** 登录设备: where this account is in use, and the way to end it there. */
export function DevicesCard() {
  const { screen, reload, logOut } = useDevices();
  switch (screen.kind) {
    case 'loading':
      return <Skeleton rows={3} />;
    case 'failed':
      return <Failure message={screen.message} onRetry={reload} />;
    case 'ready':
      return (
        <Card>
          <SectionTitle>登录设备</SectionTitle>
          <Text className="account__note">不认识的设备，可以让它退出登录</Text>
          {screen.value.byHospital && (
            <Text className="account__note">{loggedOutText(screen.value.byHospital)}</Text>
          )}
          {screen.value.devices.map((it) => (
            <DeviceLine key={it.id} device={it} onLogOut={() => askLogOut(it, logOut)} />
          ))}
        </Card>
      );
  }
}

const REASONS = { lost: '手机丢失', stolen: '手机被盗', misused: '账号被他人使用' };

const loggedOutText = ({ at, reason }: HospitalLogOut): string =>
  `医院在 ${whenText(at, Date.now())} 应来电让全部设备退出登录，原因：${REASONS[reason]}。如果不是您本人来电，请联系医院`;

type LineProps = { readonly device: DeviceView; readonly onLogOut: () => unknown };

const DeviceLine = ({ device, onLogOut }: LineProps) => (
  <View className="account__device">
    <View className="account__words">
      <Text className="account__name">{device.name}</Text>
      <Text className="account__quiet">
        {device.isThis ? '正在使用' : `最近使用 ${whenText(device.lastSeenAt, Date.now())}`}
      </Text>
    </View>
    {device.isThis && <Tag tone="action">本机</Tag>}
    {device.loggedOutAt === undefined ? (
      <Pressable className="account__out" ariaLabel={`退出${device.name}`} onPress={onLogOut}>
        <Text>退出</Text>
      </Pressable>
    ) : (
      <Tag>已退出</Tag>
    )}
  </View>
);

async function askLogOut(
  { id, name, isThis }: DeviceView,
  logOut: (id: DeviceView['id']) => Promise<string | undefined>,
): Promise<void> {
  const sure = await confirm({
    title: isThis ? '退出本机？' : `退出“${name}”？`,
    content: isThis
      ? '退出后，本机上填写了一半的内容会清除。需要时可以重新登录'
      : '那台设备下次使用时需要重新登录',
    confirmText: '退出',
    danger: true,
  });
  if (!sure) return;
  const refusal = await logOut(id);
  // This device hears it from the next answer, which leads to the page for it.
  if (!isThis || refusal) tell(refusal, '已退出');
}
