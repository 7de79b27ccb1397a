import { Text, View } from '@tarojs/components';
import { confirm } from '../../platform/confirm';
import { callPhone } from '../../platform/phone';
import { Button } from '../../ui/Button';
import { aria } from '../../ui/aria';
import { Icon } from '../../ui/Icon';
import { Pressable } from '../../ui/Pressable';
import './triage.scss';
import type { Warning } from './useTriage';
import { actionText } from './words';

type Props = {
  readonly warnings: readonly Warning[];
  readonly onGoOn: () => unknown;
  readonly onBack: () => unknown;
};

/** The whole screen says one thing: what to do now. Thoughts of ending one's life have a gentler one. */
export function EmergencyScreen(props: Props) {
  const first = props.warnings[0];
  if (!first) return null;
  return first.action === 'hotline' ? (
    <Gentle {...props} first={first} />
  ) : (
    <Urgent {...props} first={first} />
  );
}

type OneProps = Props & { readonly first: Warning };

function Urgent({ first, warnings, onGoOn, onBack }: OneProps) {
  const words = [...new Set(warnings.flatMap(({ evidence }) => evidence))];
  return (
    <View className="emergency" {...aria({ role: 'alert' })}>
      <View className="emergency__mark">
        <Icon name="alert" size={40} />
      </View>
      <Text className="emergency__title">{actionText[first.action]}</Text>
      <Text className="emergency__text">{first.sentence}</Text>
      {words.length > 0 && <Text className="emergency__why">因为您说到：{words.join('、')}</Text>}
      <Button kind="danger" onPress={() => callPhone('120')}>
        拨打 120
      </Button>
      <Text className="emergency__text">
        等待时不要独自一人，不要自己开车。线上问诊不能处理急症，请不要等医生回复。
      </Text>
      <Others onGoOn={onGoOn} onBack={onBack} />
    </View>
  );
}

function Gentle({ first, onGoOn, onBack }: OneProps) {
  return (
    <View className="emergency emergency--gentle" {...aria({ role: 'alert' })}>
      <Text className="emergency__title">{actionText.hotline}</Text>
      <Text className="emergency__text">{first.sentence}</Text>
      <Button onPress={() => callPhone('12356')}>拨打心理援助热线 12356</Button>
      <Text className="emergency__text">
        电话那头有人愿意听您说。如果已经做了什么，或者身边有危险的东西，请现在就拨打
        120，或请身边的人过来陪您。
      </Text>
      <Button kind="quiet" onPress={() => callPhone('120')}>
        拨打 120
      </Button>
      <Others onGoOn={onGoOn} onBack={onBack} />
    </View>
  );
}

const Others = ({ onGoOn, onBack }: Pick<Props, 'onGoOn' | 'onBack'>) => (
  <View className="emergency__others">
    <Pressable className="emergency__other" onPress={onBack}>
      <Text>返回修改</Text>
    </Pressable>
    <Pressable className="emergency__other" onPress={() => void askToGoOn(onGoOn)}>
      <Text>我已了解，仍要继续</Text>
    </Pressable>
  </View>
);

async function askToGoOn(onGoOn: () => unknown): Promise<void> {
  const isSure = await confirm({
    title: '确定继续线上问诊？',
    content: '您描述的情况可能需要马上到医院处理。医生可能过一段时间才回复，会看到这条提示。',
    confirmText: '继续',
    cancelText: '返回',
    danger: true,
  });
  if (isSure) onGoOn();
}
