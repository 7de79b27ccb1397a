import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import type { ConsultationState, Side } from '@shared/domain/consultation/consultation';
import type { Quote } from '@shared/domain/consultation/message';
import type { ConsultationId } from '@shared/kernel/ids';
import { useTypingOf } from '../../platform/realtime';
import { Failure } from '../../ui/Failure';
import { OfflineBar } from '../../ui/OfflineBar';
import { Skeleton } from '../../ui/Skeleton';
import './Conversation.scss';
import { InputBar, type Phrases } from './InputBar';
import { quotable, roundsLeft } from './conversation';
import { RoundsUsed } from './RoundsUsed';
import { Thread } from './Thread';
import { Unsent } from './Unsent';
import { useConversation, useStateChange } from './useConversation';

type Props = {
  readonly consultationId: ConsultationId;
  readonly side: Side;
  readonly readOnly: boolean;
  /** 常用语 to put into the field. */
  readonly phrases?: Phrases | undefined;
  /** 轮次 as ordered: how many messages the patient may send. */
  readonly rounds?: number | undefined;
  /** Read after the newest message: that the time is over, and what comes next. */
  readonly end?: ReactNode;
  readonly onStateChanged?: (state: ConsultationState) => void;
};

/** 对话: messages and input bar. It fills a parent that is a flex column with a height. */
export function Conversation({
  consultationId,
  side,
  readOnly,
  phrases,
  rounds,
  end,
  onStateChanged,
}: Props) {
  const talk = useConversation(consultationId, side);
  const { screen, live } = talk;
  const state = screen.kind === 'ready' ? screen.snapshot.conversation.state : undefined;
  const left = screen.kind === 'ready' ? roundsLeft(screen.snapshot.conversation, rounds) : undefined;
  const mayTalk = !readOnly && state === 'in_progress';
  const mayWrite = mayTalk && left !== 0;
  const [quote, setQuote] = useState<Quote>();
  const types = useTypingOf(consultationId);
  useStateChange(state, onStateChanged);
  switch (screen.kind) {
    case 'loading':
      return <Skeleton kind="chat" />;
    case 'failed':
      return <Failure message={screen.message} onRetry={() => void live.pull()} />;
    case 'ready':
      return (
        <View className="conversation">
          <OfflineBar />
          <Thread
            snapshot={screen.snapshot}
            live={live}
            atNewest={talk.atNewest}
            onAtNewest={talk.setAtNewest}
            hasUnread={talk.hasUnread}
            onReply={mayWrite ? setQuote : undefined}
            types={types && state === 'in_progress'}
            end={
              (end || !mayWrite) && (
                <>
                  {!mayWrite && <Unsent consultationId={consultationId} />}
                  {end}
                  {mayTalk && left === 0 && <RoundsUsed rounds={rounds} />}
                </>
              )
            }
          />
          {mayWrite && (
            <InputBar
              consultationId={consultationId}
              live={live}
              quote={quotable(screen.snapshot.conversation, quote)}
              onQuote={setQuote}
              phrases={phrases}
              left={left}
            />
          )}
        </View>
      );
  }
}
