import { createContext, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { onLoggedOut } from '../../platform/loggedOut';
import { startOver } from '../../platform/navigation';
import { forgetPerson, setStorageOwner } from '../../platform/storage';
import { explain } from './messages';
import { sessionService } from './service';
import type { Session, SessionView } from './session';

export const SessionContext = createContext<SessionView | undefined>(undefined);

type Props = { readonly children: ReactNode; readonly service?: typeof sessionService };

/** Finds out once, when the app starts, who holds the phone. */
export function SessionProvider({ children, service = sessionService }: Props) {
  const [session, setSession] = useState<Session>({ kind: 'loading' });

  const reload = useCallback(async () => {
    const loggedIn = await service.login();
    const reply = loggedIn ? await service.me() : undefined;
    if (!reply?.ok) {
      const message = explain(reply ? reply.code : 'transport.no_answer');
      return setSession((known) => (known.kind === 'ready' ? known : { kind: 'failed', message }));
    }
    const { account, ...texts } = reply.value;
    setStorageOwner(account?.id);
    setSession(account ? { kind: 'ready', account, ...texts } : { kind: 'visitor', ...texts });
  }, [service]);

  useEffect(() => {
    let isShown = false;
    onLoggedOut(() => {
      if (isShown) return;
      isShown = true;
      // Whoever finds the phone finds nothing of its owner on it.
      forgetPerson();
      setSession({ kind: 'failed', message: explain('actor.logged_out') });
      void startOver('loggedOut').finally(() => (isShown = false));
    });
  }, []);
  useEffect(() => void reload(), [reload]);

  const view = useMemo(() => ({ session, reload }), [session, reload]);
  return <SessionContext.Provider value={view}>{children}</SessionContext.Provider>;
}
