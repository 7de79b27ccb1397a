import { Text, View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './Button';
import './Failure.scss';
import { Icon } from './Icon';
import { PersonToCall } from './PersonToCall';

type Props = {
  readonly message: string;
  readonly onRetry: () => unknown;
  /** What is not lost: 您填写的内容已保存. */
  readonly safe?: string | undefined;
};

/** What happened, what is safe, one button. */
export const Failure = ({ message, onRetry, safe }: Props) => (
  <View className="failure" {...aria({ role: 'alert' })}>
    <View className="failure__icon">
      <Icon name="alert" size={32} />
    </View>
    <Text className="failure__message">{message}</Text>
    {safe && <Text className="failure__safe">{safe}</Text>}
    <View className="failure__action">
      <Button kind="quiet" onPress={onRetry}>
        再试一次
      </Button>
      <PersonToCall />
    </View>
  </View>
);
