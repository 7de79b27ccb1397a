import { ScrollView, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Quote } from '@shared/domain/consultation/message';
import { useNow } from '../../platform/clock';
import { whyNot } from '../../platform/toast';
import { Pressable } from '../../ui/Pressable';
import { Chunk } from './Chunk';
import { spanOf } from './chunks';
import { hasOlder } from './conversation';
import { apart, entries, pictureUrls, type Entry } from './entries';
import type { LiveConversation, Snapshot } from './liveConversation';
import { explain } from './messages';
import { MessageBubble } from './MessageBubble';
import { OutgoingBubble } from './OutgoingBubble';
import { useChunks } from './useChunks';
import { BOTTOM, useThreadScroll } from './useThreadScroll';

type Props = {
  readonly snapshot: Snapshot;
  readonly live: LiveConversation;
  readonly atNewest: boolean;
  readonly onAtNewest: (at: boolean) => void;
  readonly hasUnread: boolean;
  /** Absent where nothing more may be written. */
  readonly onReply: ((quote: Quote) => void) | undefined;
  /** The other side is typing. */
  readonly types: boolean;
  /** Read after the newest message. */
  readonly end: ReactNode;
};

/** The messages, newest at the bottom; stays where the reader is when they read above. */
export function Thread({ snapshot, live, atNewest, onAtNewest, hasUnread, onReply, types, end }: Props) {
  const now = useNow(15_000);
  const { conversation, percent } = snapshot;
  const window = useChunks(conversation);
  const scroll = useThreadScroll(conversation, atNewest, onAtNewest, window.scrolled, Boolean(end));
  const underWay = apart(
    entries(conversation, now, { from: conversation.last, to: conversation.last }),
  ).underWay;
  const urls = () => pictureUrls(conversation);
  const older = () => {
    if (!hasOlder(conversation) || snapshot.loadingOlder) return;
    scroll.keepPlace();
    void live.older();
  };
  const recall = async (seq: number) => {
    const code = await live.recall(seq);
    if (code) whyNot(explain(code));
  };
  const content = (entry: Entry) => {
    if (entry.kind !== 'bubble') return <Text className={`conversation__${entry.kind}`}>{entry.text}</Text>;
    if (entry.bubble.kind === 'message')
      return (
        <MessageBubble
          bubble={entry.bubble}
          urls={urls}
          now={now}
          onReply={onReply}
          onRecall={onReply && ((seq) => void recall(seq))}
        />
      );
    const { item } = entry.bubble;
    return <OutgoingBubble item={item} percent={percent[item.key]} live={live} />;
  };
  const line = (entry: Entry) => (
    <View key={entry.id} id={scroll.idOf(entry)} className="conversation__line">
      {content(entry)}
    </View>
  );
  return (
    <View className="conversation__middle">
      <ScrollView className="conversation__scroll" scrollY {...scroll.props} onScrollToUpper={older}>
        <View className="conversation__lines">
          {hasOlder(conversation) && (
            <Pressable className="conversation__older" onPress={older}>
              {snapshot.loadingOlder ? '正在加载…' : '查看更早的消息'}
            </Pressable>
          )}
          {window.above > 0 && <View style={{ height: `${window.above}px` }} />}
          {/* Each apart: a line put before something sends the whole list to the view anew. */}
          <View className="conversation__part">
            {window.chunks.map(({ chunk, isDrawn }) => (
              <Chunk key={chunk} chunk={chunk} isDrawn={isDrawn} heights={window.heights}>
                {() => apart(entries(conversation, now, spanOf(chunk))).said.map(line)}
              </Chunk>
            ))}
          </View>
          {window.below > 0 && <View style={{ height: `${window.below}px` }} />}
          {underWay.length > 0 && <View className="conversation__part">{underWay.map(line)}</View>}
        </View>
        <View className={end ? 'conversation__end' : ''}>{end}</View>
        {BOTTOM.map((id) => (
          <View key={id} id={id} className="conversation__bottom" />
        ))}
      </ScrollView>
      {types && <Text className="conversation__types">对方正在输入…</Text>}
      {!atNewest && (hasUnread || window.below > 0) && (
        <Pressable
          className="conversation__chip"
          onPress={() => {
            window.toNewest();
            scroll.toNewest();
          }}
        >
          {hasUnread ? '有新消息' : '回到最新'}
        </Pressable>
      )}
    </View>
  );
}
