import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { lazy, Suspense, useRef } from 'react';
import { SignIn } from '../features/session/SignIn';
import { usePath } from '../platform/location';
import { forgetSession, useSession } from '../platform/session';
import { Loading } from '../ui/Loading';
import { useTheme } from '../ui/useTheme';
import { PageGuard } from './PageGuard';

const Activation = lazy(() =>
  import('../features/session/Activation').then(({ Activation: it }) => ({ default: it })),
);
const Redeem = lazy(() => import('../features/medicine/Redeem').then(({ Redeem: it }) => ({ default: it })));
const Workplace = lazy(() => import('./Workplace').then(({ Workplace: it }) => ({ default: it })));

/** The console: the door, and behind it the workplace. */
export function App() {
  const theme = useTheme();
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <PageGuard>
        <Suspense fallback={<Loading />}>
          <Door />
        </Suspense>
      </PageGuard>
    </ConfigProvider>
  );
}

/**
 * Without a session every address leads to the sign-in and, once signed in, to itself. When a session ends by itself the
 * workplace stays as it was, out of sight with all its dialogs, for the same person to come back to.
 */
function Door() {
  const session = useSession();
  const [path] = usePath().split('?');
  const inside = useRef<HTMLDivElement>(null);
  if (session.kind !== 'open' && path === '/activate') return <Activation />;
  // For anybody with a code: a pharmacy that is no partner.
  if (path === '/redeem') return <Redeem />;
  return (
    <>
      {session.kind !== 'open' && <SignIn />}
      {session.kind !== 'none' && (
        <div hidden={session.kind === 'over'} ref={inside}>
          <ConfigProvider getPopupContainer={() => inside.current ?? document.body}>
            <Suspense fallback={<Loading />}>
              <Workplace key={session.staffId} onLeave={forgetSession} />
            </Suspense>
          </ConfigProvider>
        </div>
      )}
    </>
  );
}
