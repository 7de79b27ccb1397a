import { ScrollView, Text, View } from '@tarojs/components';
import type { Quote } from '@shared/domain/consultation/message';
import { useNow } from '../../platform/clock';
import { toast } from '../../platform/toast';
import { Pressable } from '../../ui/Pressable';
import { hasOlder } from './conversation';
import { apart, entries, pictureUrls, type Entry } from './entries';
import type { LiveConversation, Snapshot } from './liveConversation';
import { explain } from './messages';
import { MessageBubble } from './MessageBubble';
import { OutgoingBubble } from './OutgoingBubble';
import { BOTTOM, useThreadScroll } from './useThreadScroll';

type Props = {
  readonly snapshot: Snapshot;
  readonly live: LiveConversation;
  readonly atNewest: boolean;
  readonly onAtNewest: (at: boolean) => void;
  readonly hasUnread: boolean;
  /** Absent where nothing more may be written. */
  readonly onReply: ((quote: Quote) => void) | undefined;
};

/** The messages, newest at the bottom; stays where the reader is when they read above. */
export function Thread({ snapshot, live, atNewest, onAtNewest, hasUnread, onReply }: Props) {
  const now = useNow(15_000);
  const { conversation, percent } = snapshot;
  const lines = entries(conversation, now);
  const scroll = useThreadScroll(lines, atNewest, onAtNewest);
  const urls = pictureUrls(conversation);
  const older = () => {
    scroll.keepPlace();
    void live.older();
  };
  const recall = async (seq: number) => {
    const code = await live.recall(seq);
    if (code) toast(explain(code));
  };
  const { said, underWay } = apart(lines);
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
      <ScrollView className="conversation__scroll" scrollY {...scroll.props}>
        <View className="conversation__lines">
          {hasOlder(conversation) && (
            <Pressable className="conversation__older" onPress={older}>
              {snapshot.loadingOlder ? '正在加载…' : '查看更早的消息'}
            </Pressable>
          )}
          {/* Each apart: a line put before something sends the whole list to the view anew. */}
          <View className="conversation__part">{said.map(line)}</View>
          {underWay.length > 0 && <View className="conversation__part">{underWay.map(line)}</View>}
        </View>
        {BOTTOM.map((id) => (
          <View key={id} id={id} className="conversation__bottom" />
        ))}
      </ScrollView>
      {!atNewest && hasUnread && (
        <Pressable className="conversation__chip" onPress={scroll.toNewest}>
          有新消息
        </Pressable>
      )}
    </View>
  );
}
