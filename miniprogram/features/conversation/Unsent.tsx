import { Text, View } from '@tarojs/components';
import type { ConsultationId } from '@shared/kernel/ids';
import { copy } from '../../platform/clipboard';
import { tell } from '../../platform/toast';
import { Pressable } from '../../ui/Pressable';
import { useUnsent } from './useTyped';

type Props = { readonly consultationId: ConsultationId };

/** 没有发出的话: what somebody was typing when nothing more could be sent. It stays until they take it away. */
export function Unsent({ consultationId }: Props) {
  const { text, discard } = useUnsent(consultationId);
  if (!text) return null;
  const take = async () => tell((await copy(text)) ? undefined : '没有复制成功，请长按文字选择', '已复制');
  return (
    <View>
      <Text className="conversation__unsent-title">您没有发出的话还在这里</Text>
      <Text className="conversation__unsent" userSelect>
        {text}
      </Text>
      <View className="bubble__choices">
        <Pressable className="bubble__retry" onPress={() => void take()}>
          复制
        </Pressable>
        <Pressable className="bubble__retry" onPress={discard}>
          删除
        </Pressable>
      </View>
    </View>
  );
}
