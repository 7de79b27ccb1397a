import { useSession } from '../../features/session/useSession';
import { NotReady } from '../../ui/NotReady';
import { NoticeText } from './NoticeText';

/** 服务与隐私告知: read before anything is kept; agreeing leads back to where the person came from. */
export default function NoticePage() {
  const { session, reload } = useSession();
  switch (session.kind) {
    case 'loading':
    case 'failed':
      return <NotReady screen={session} onRetry={reload} rows={5} />;
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
