import { useContext } from 'react';
import { goTo } from '../../platform/navigation';
import { SessionContext } from './SessionProvider';
import type { SessionView } from './session';
import { wantAfterNotice } from './wanted';

/** Who holds this phone. */
export function useSession(): SessionView {
  const view = useContext(SessionContext);
  if (!view) throw new Error('no SessionProvider above this page');
  return view;
}

/**
 * Lets a registered person on; shows everybody else the notice first. When it is agreed to, they are back where they
 * were and go on to what they wanted.
 */
export function useAccountGate(): (goOn: () => unknown) => void {
  const { session } = useSession();
  return (goOn) => {
    if (session.kind === 'ready') return void goOn();
    wantAfterNotice(goOn);
    void goTo.notice();
  };
}
