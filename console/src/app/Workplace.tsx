import { App as Messages } from 'antd';
import { Suspense } from 'react';
import { ElsewhereNotice } from '../features/session/ElsewhereNotice';
import { IdleWarning } from '../features/session/IdleWarning';
import { sessionService } from '../features/session/service';
import { usePath } from '../platform/location';
import { MeProvider } from '../platform/may';
import { Failure } from '../ui/Failure';
import { Loading } from '../ui/Loading';
import { Forbidden } from './Forbidden';
import { Home } from './Home';
import { NotFound } from './NotFound';
import { PageGuard } from './PageGuard';
import { pageAt } from './pages';
import { Shell } from './Shell';
import { useMyself } from './useMyself';

type Props = { readonly onLeave: () => void };

/** Everything behind the sign-in. */
export function Workplace({ onLeave }: Props) {
  const { myself, reload } = useMyself();
  const signOut = async () => {
    // Leaving works without a network too: the session then ends on the server by itself.
    await sessionService.signOut();
    onLeave();
  };
  switch (myself.kind) {
    case 'loading':
      return <Loading />;
    case 'failed':
      return <Failure message={myself.message} onRetry={reload} />;
    case 'ready':
      return (
        <Messages message={{ maxCount: 1 }}>
          <MeProvider value={myself.me}>
            <Shell me={myself.me} onSignOut={signOut}>
              <IdleWarning idleMs={myself.idleMs} until={myself.until} onSignOut={signOut} />
              <ElsewhereNotice />
              <CurrentPage role={myself.me.role} />
            </Shell>
          </MeProvider>
        </Messages>
      );
  }
}

function CurrentPage({ role }: { readonly role: Parameters<typeof pageAt>[1] }) {
  const path = usePath();
  const page = pageAt(path, role);
  switch (page) {
    case 'home':
      return <Home />;
    case 'forbidden':
      return <Forbidden />;
    case 'unknown':
      return <NotFound />;
    default:
      return (
        <PageGuard key={page.path}>
          <Suspense fallback={<Loading />}>
            <page.Page />
          </Suspense>
        </PageGuard>
      );
  }
}
