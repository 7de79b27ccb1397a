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
import { Thread } from './Thread';
import { Unsent } from './Unsent';
import { useConversation, useStateChange } from './useConversation';

type Props = {
  readonly consultationId: ConsultationId;
  readonly side: Side;
  readonly readOnly: boolean;
  /** 常用语 to put into the field. */
  readonly phrases?: Phrases | undefined;
  /** Said under the newest message: that the time is over, and what comes next. */
  readonly end?: ReactNode;
  readonly onStateChanged?: (state: ConsultationState) => void;
};

/** 对话: messages and input bar. It fills a parent that is a flex column with a height. */
export function Conversation({ consultationId, side, readOnly, phrases, end, onStateChanged }: Props) {
  const talk = useConversation(consultationId, side);
  const { screen, live } = talk;
  const state = screen.kind === 'ready' ? screen.snapshot.conversation.state : undefined;
  const mayWrite = !readOnly && state === 'in_progress';
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
          />
          {end && <View className="conversation__end">{end}</View>}
          {!mayWrite && <Unsent consultationId={consultationId} />}
          {mayWrite && (
            <InputBar
              consultationId={consultationId}
              live={live}
              quote={quote}
              onQuote={setQuote}
              phrases={phrases}
            />
          )}
        </View>
      );
  }
}
