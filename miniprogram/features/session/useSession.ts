import { useContext } from 'react';
import { goTo } from '../../platform/navigation';
import { SessionContext } from './SessionProvider';
import type { SessionView } from './session';

/** Who holds this phone. */
export function useSession(): SessionView {
  const view = useContext(SessionContext);
  if (!view) throw new Error('no SessionProvider above this page');
  return view;
}

/**
 * Lets a registered person on; shows everybody else the notice first. The notice page goes back when it is agreed to,
 * so that they are where they were.
 */
export function useAccountGate(): (goOn: () => unknown) => void {
  const { session } = useSession();
  return (goOn) => void (session.kind === 'ready' ? goOn() : goTo.notice());
}
