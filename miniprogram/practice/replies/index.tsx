import { RepliesForm } from '../../features/quickReplies/RepliesForm';
import { useReplies } from '../../features/quickReplies/useReplies';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { AtDesk } from '../../features/session/AtDesk';

/** 常用语 of this doctor. */
export default function RepliesPage() {
  return (
    <AtDesk>
      <Replies />
    </AtDesk>
  );
}

function Replies() {
  const { screen, reload } = useReplies();
  switch (screen.kind) {
    case 'loading':
      return (
        <Page title="常用语">
          <Skeleton rows={4} />
        </Page>
      );
    case 'failed':
      return (
        <Page title="常用语">
          <Failure message={screen.message} onRetry={() => void reload()} />
        </Page>
      );
    case 'ready':
      return <RepliesForm kept={screen.value.replies} />;
  }
}
