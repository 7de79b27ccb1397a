import { Text, View } from '@tarojs/components';
import type { Danger } from '@shared/domain/adverseEvent/danger';
import { callPhone } from '../../platform/phone';
import { aria } from '../../ui/aria';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import './adverseEvent.scss';

type Props = {
  readonly dangers: readonly Danger[];
  readonly isSending: boolean;
  readonly problem: string | undefined;
  readonly onLeave: () => unknown;
};

const TITLES: Record<Danger['action'], string> = {
  call_120: '请现在拨打 120',
  emergency_department: '请现在就去急诊',
  hotline: '请现在找人说说',
};

/** The whole screen says one thing: what to do now. */
export function DangerScreen({ dangers, isSending, problem, onLeave }: Props) {
  const first = dangers[0];
  if (!first) return null;
  const words = [...new Set(dangers.flatMap(({ evidence }) => evidence))];
  return (
    <View className="adverse adverse--danger" {...aria({ role: 'alert' })}>
      <View className="adverse__mark">
        <Icon name="alert" size={40} />
      </View>
      <Text className="adverse__title">{TITLES[first.action]}</Text>
      <Text className="adverse__text">{first.sentence}</Text>
      {words.length > 0 && <Text className="adverse__quiet">{`因为您说到：${words.join('、')}`}</Text>}
      {first.phones.map((phone) => (
        <Button key={phone} kind="danger" onPress={() => callPhone(phone)}>
          {`拨打 ${phone}`}
        </Button>
      ))}
      <Text className="adverse__text">带上药盒，告诉医生吃了什么药、什么时候吃的。不要等线上答复。</Text>
      {problem !== undefined && (
        <Notice tone="waiting">
          <Text>{`报告没有提交：${problem}`}</Text>
        </Notice>
      )}
      <Button kind="quiet" onPress={onLeave} busy={isSending}>
        {problem === undefined ? '我知道了，查看报告' : '返回'}
      </Button>
    </View>
  );
}
