import { Image, Text, View } from '@tarojs/components';
import { previewPictures } from '../../platform/pictures';
import { Pressable } from '../../ui/Pressable';
import type { Bubble } from './conversation';

type Props = { readonly bubble: Bubble & { kind: 'message' }; readonly urls: string[] };

/** One message of either side. */
export function MessageBubble({ bubble, urls }: Props) {
  const { body } = bubble.message;
  if (body.kind === 'closed') return null;
  return (
    <View className={`bubble ${bubble.own ? 'bubble--own' : ''}`}>
      {body.kind === 'text' ? (
        <View className="bubble__box">
          <Text className="bubble__text" userSelect>
            {body.text}
          </Text>
        </View>
      ) : (
        <Pressable
          className="bubble__picture"
          ariaLabel="查看图片"
          onPress={() => previewPictures(urls, body.picture.url)}
        >
          <Image className="bubble__image" src={body.picture.url} mode="aspectFill" lazyLoad />
        </Pressable>
      )}
      {bubble.own && <Text className="bubble__mark">{bubble.read ? '已读' : '未读'}</Text>}
    </View>
  );
}
