import { Text } from '@tarojs/components';
import { useCallback, useState } from 'react';
import type { MessageView } from '@shared/domain/consultation/message';
import { messageWords } from '@shared/domain/consultation/messageWords';
import type { ColleagueRequestId } from '@shared/kernel/ids';
import { whyNot } from '../../platform/toast';
import { useLoaded } from '../../platform/useLoaded';
import { usePress } from '../../platform/usePress';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Skeleton } from '../../ui/Skeleton';
import './colleague.scss';
import { explain } from './messages';
import { colleagueService } from './service';

/** 我写过的: what this doctor said before the case went to a colleague. */
export function OwnWords({ requestId }: { readonly requestId: ColleagueRequestId }) {
  const ask = useCallback(() => colleagueService.ownWords(requestId), [requestId]);
  const { screen, reload } = useLoaded(ask, explain);
  const [later, setLater] = useState<{ messages: readonly MessageView[]; nextSeq?: number | undefined }>();
  const more = usePress(async () => {
    const after = later ? later.nextSeq : screen.kind === 'ready' ? screen.value.nextSeq : undefined;
    const reply = await colleagueService.ownWords(requestId, after);
    if (!reply.ok) return whyNot(explain(reply.code));
    const { messages, nextSeq } = reply.value;
    setLater({ messages: [...(later?.messages ?? []), ...messages], nextSeq });
  });
  switch (screen.kind) {
    case 'loading':
      return <Skeleton rows={4} />;
    case 'failed':
      return <Failure message={screen.message} onRetry={() => void reload()} />;
    case 'ready': {
      const all = [...screen.value.messages, ...(later?.messages ?? [])];
      const nextSeq = later ? later.nextSeq : screen.value.nextSeq;
      return (
        <>
          {all.length === 0 && <Text className="colleague__quiet">您没有写过消息</Text>}
          {all.map((it) => (
            <Text key={it.seq} className="colleague__words">
              {messageWords(it.body) ?? '[已撤回]'}
            </Text>
          ))}
          {nextSeq !== undefined && (
            <Button kind="quiet" onPress={more.run} busy={more.busy}>
              继续看
            </Button>
          )}
        </>
      );
    }
  }
}
