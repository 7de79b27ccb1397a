import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { otherSide } from '@shared/domain/consultation/consultation';
import { RECALL_WITHIN_MS, type Quote } from '@shared/domain/consultation/message';
import { messageWords } from '@shared/domain/consultation/messageWords';
import { Pressable } from '../../ui/Pressable';
import type { Bubble } from './conversation';
import { FileBubble } from './FileBubble';
import { QuoteLine } from './QuoteLine';

type Props = {
  readonly bubble: Bubble & { kind: 'message' };
  /** Addresses of all pictures of the conversation, for the viewer. */
  readonly urls: () => string[];
  readonly now: number;
  /** Absent where nothing more may be written. */
  readonly onReply: ((quote: Quote) => void) | undefined;
  readonly onRecall: ((seq: number) => void) | undefined;
};

/** One message of either side; a tap on its words shows what can be done with it. */
export function MessageBubble({ bubble, urls, now, onReply, onRecall }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { message, own, read } = bubble;
  const { seq, from, body, sentAt, author } = message;
  if (body.kind === 'closed' || body.kind === 'recall' || body.kind === 'handed_over') return null;
  if (body.kind === 'recalled')
    return <Text className="bubble__gone">{own ? '您撤回了一条消息' : '对方撤回了一条消息'}</Text>;
  const words = messageWords(body) ?? '';
  const isShowing = isOpen || body.kind !== 'text';
  const mayRecall = own && onRecall && now - sentAt < RECALL_WITHIN_MS;
  return (
    <View className={`bubble ${own ? 'bubble--own' : ''}`}>
      {body.kind === 'text' ? (
        <Pressable className="bubble__box" state={{ expanded: isOpen }} onPress={() => setOpen(!isOpen)}>
          {body.quote && <QuoteLine quote={body.quote} side={own ? from : otherSide(from)} />}
          <Text className="bubble__text" userSelect>
            {body.text}
          </Text>
        </Pressable>
      ) : (
        <FileBubble body={body} urls={urls} />
      )}
      <View className="bubble__marks">
        {author !== undefined && <Text className="bubble__mark">{author}医生</Text>}
        {own && <Text className="bubble__mark">{read ? '已读' : '未读'}</Text>}
        {isShowing && onReply && (
          <Pressable
            className="bubble__retry"
            onPress={() => {
              setOpen(false);
              onReply({ seq, from, text: words });
            }}
          >
            引用
          </Pressable>
        )}
        {isShowing && mayRecall && (
          <Pressable className="bubble__retry" onPress={() => onRecall(seq)}>
            撤回
          </Pressable>
        )}
      </View>
    </View>
  );
}
