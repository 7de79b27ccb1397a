import type { ColleagueRequestId } from '@shared/kernel/ids';
import { HandOverOffer } from '../../features/colleague/HandOverOffer';
import { useAsked } from '../../features/colleague/useAsked';
import { goBack } from '../../platform/navigation';
import { Empty } from '../../ui/Empty';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { ReadingPage } from './ReadingPage';
import { AnsweredCard } from '../../features/colleague/AnsweredCard';

/** A request of a colleague: to take over, to look at, or over. */
export function AskedCase({ requestId }: { readonly requestId: ColleagueRequestId }) {
  const { screen, reload } = useAsked(requestId);
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="同事协作">
          <Skeleton rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="同事协作">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready': {
      const request = screen.value;
      if (!request)
        return (
          <Page title="同事协作">
            <Empty title="没有找到这条请求" actionLabel="返回" onAction={() => void goBack()} />
          </Page>
        );
      if (request.kind === 'opinion' && request.state === 'agreed' && request.isOpen)
        return <ReadingPage requestId={requestId} onDone={() => void reload()} />;
      return (
        <Page title="同事协作">
          {request.kind === 'hand_over' ? (
            <HandOverOffer request={request} onChanged={() => void reload()} />
          ) : (
            <AnsweredCard request={request} />
          )}
        </Page>
      );
    }
  }
}
