import { Image, Text, View } from '@tarojs/components';
import { Pressable } from '../../ui/Pressable';
import type { LiveConversation } from './liveConversation';
import { explain } from './messages';
import { QuoteLine } from './QuoteLine';
import type { Outgoing, OutgoingBody } from './outgoing';

type Props = {
  readonly item: Outgoing;
  readonly percent: number | undefined;
  readonly live: LiveConversation;
};

/** An own message on its way: sending, waiting for the network, or failed. */
export function OutgoingBubble({ item, percent, live }: Props) {
  const { body } = item;
  return (
    <View className="bubble bubble--own">
      {body.kind === 'text' ? (
        <View className="bubble__box">
          {body.quote && <QuoteLine quote={body.quote} />}
          <Text className="bubble__text">{body.text}</Text>
        </View>
      ) : (
        <Under body={body} />
      )}
      <Mark item={item} percent={percent} live={live} />
    </View>
  );
}

/** A file that is on its way. */
function Under({ body }: { readonly body: Exclude<OutgoingBody, { kind: 'text' }> }) {
  if (body.kind === 'picture')
    return (
      <View className="bubble__picture">
        <Image className="bubble__image" src={body.path} mode="aspectFill" />
      </View>
    );
  return (
    <View className="bubble__box">
      <Text className="bubble__text">{body.kind === 'voice' ? `语音 ${body.seconds} 秒` : body.name}</Text>
    </View>
  );
}

function Mark({ item, percent, live }: Props) {
  switch (item.state) {
    case 'sent':
      return <Text className="bubble__mark">未读</Text>;
    case 'sending':
      return (
        <Text className="bubble__mark">
          {percent !== undefined && percent < 100 ? `上传 ${percent}%` : '发送中'}
        </Text>
      );
    case 'waiting':
      // Before the first attempt it only waits for its turn.
      if (item.afterSeq === undefined) return <Text className="bubble__mark">待发送</Text>;
      return (
        <Pressable className="bubble__retry" onPress={() => void live.flush()}>
          等待网络，点按重发
        </Pressable>
      );
    case 'failed':
      return (
        <View className="bubble__failure">
          <Text className="bubble__why">{explain(item.code ?? 'internal')}</Text>
          <View className="bubble__choices">
            {item.code !== 'picture.lost' && (
              <Pressable className="bubble__retry" onPress={() => live.retry(item.key)}>
                点按重试
              </Pressable>
            )}
            <Pressable className="bubble__retry" onPress={() => live.discard(item.key)}>
              删除
            </Pressable>
          </View>
        </View>
      );
  }
}
