import { Text, View } from '@tarojs/components';
import type { MessageView } from '@shared/domain/consultation/message';
import './emergency.scss';

const WHO = { patient: '患者', doctor: '医生' } as const;

function wordsOf(body: MessageView['body']): string | undefined {
  switch (body.kind) {
    case 'text':
      return body.text;
    case 'picture':
      return '[图片]';
    case 'voice':
      return `[语音 ${body.seconds} 秒]`;
    case 'document':
      return `[文件] ${body.name}`;
    case 'recalled':
      return '[已撤回]';
    default:
      return undefined;
  }
}

/** The conversation as lines, to be read and nothing else. */
export const TalkLines = ({ messages }: { readonly messages: readonly MessageView[] }) => (
  <View className="emergency__talk">
    {messages.map(({ seq, from, body }) => {
      const words = wordsOf(body);
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
