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

type Gate = (goOn: () => unknown) => void;

function useGate(isMedical: boolean): Gate {
  const { session } = useSession();
  return (goOn) => {
    if (session.kind === 'ready' && (session.account.sensitiveHealth || !isMedical)) return void goOn();
    wantAfterNotice(goOn, isMedical);
    void goTo.notice();
  };
}

/**
 * Lets a registered person on; shows everybody else the notice first. When it is agreed to, they are back where they
 * were and go on to what they wanted.
 */
export const useAccountGate = (): Gate => useGate(false);

/** The same for what is medical: that needs the separate consent to the use of health data too. */
export const useMedicalGate = (): Gate => useGate(true);
