import { Text, View } from '@tarojs/components';
import type { MessageView } from '@shared/domain/consultation/message';
import { messageWords } from '@shared/domain/consultation/messageWords';
import './emergency.scss';

const WHO = { patient: '患者', doctor: '医生' } as const;

/** The conversation as lines, to be read and nothing else. */
export const TalkLines = ({ messages }: { readonly messages: readonly MessageView[] }) => (
  <View className="emergency__talk">
    {messages.map(({ seq, from, body }) => {
      const words = body.kind === 'recalled' ? '[已撤回]' : messageWords(body);
      return (
        words !== undefined && (
          <Text key={seq} className="emergency__said">
            {WHO[from]}：{words}
          </Text>
        )
      );
    })}
  </View>
);
