import { View } from '@tarojs/components';
import type { ConsultationState, Side } from '@shared/domain/consultation/consultation';
import type { ConsultationId } from '@shared/kernel/ids';
import { Failure } from '../../ui/Failure';
import { OfflineBar } from '../../ui/OfflineBar';
import { Skeleton } from '../../ui/Skeleton';
import './Conversation.scss';
import { InputBar } from './InputBar';
import { Thread } from './Thread';
import { useConversation, useStateChange } from './useConversation';

type Props = {
  readonly consultationId: ConsultationId;
  readonly side: Side;
  readonly readOnly: boolean;
  readonly onStateChanged?: (state: ConsultationState) => void;
};

/** 对话: messages and input bar. It fills a parent that is a flex column with a height. */
export function Conversation({ consultationId, side, readOnly, onStateChanged }: Props) {
  const talk = useConversation(consultationId, side);
  const { screen, live } = talk;
  const state = screen.kind === 'ready' ? screen.snapshot.conversation.state : undefined;
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
          />
          {!readOnly && state === 'in_progress' && <InputBar consultationId={consultationId} live={live} />}
        </View>
      );
  }
}
