import { useSession } from '../../features/session/useSession';
import { Failure } from '../../ui/Failure';
import { Page } from '../../ui/Page';
import { Skeleton } from '../../ui/Skeleton';
import { NoticeText } from './NoticeText';

/** 服务与隐私告知: read before anything is kept; agreeing leads back to where the person came from. */
export default function NoticePage() {
  const { session, reload } = useSession();
  switch (session.kind) {
    case 'loading':
      return (
        <Page>
          <Skeleton kind="card" rows={5} />
        </Page>
      );
    case 'failed':
      return (
        <Page>
          <Failure message={session.message} onRetry={reload} />
        </Page>
      );
    case 'visitor':
    case 'ready': {
      const { notice, sensitiveHealth } = session;
      const account = session.kind === 'ready' ? session.account : undefined;
      const agreed = { notice: account !== undefined, sensitiveHealth: account?.sensitiveHealth ?? false };
      return (
        <NoticeText notice={notice} sensitiveHealth={sensitiveHealth} agreed={agreed} onReload={reload} />
      );
    }
  }
}
