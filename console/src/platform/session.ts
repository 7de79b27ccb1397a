import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

/**
 * Who sits here, as far as this tab knows. `over` keeps its place: the page stays as it was, out of sight, until the same
 * person is back.
 */
export type Session =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open';
      readonly token: string;
      readonly staffId: string;
      /** In how many other places the same person was signed in when this began; known until the page is loaded anew. */
      readonly elsewhere?: number;
    }
  | { readonly kind: 'over'; readonly staffId: string; readonly why: 'server' | 'idle' | 'limit' };

const PLACE = 'wz.console.session';
const Kept = z.object({ token: z.string(), staffId: z.string() });

let session: Session = kept();
let heardAt = Date.now();
const listeners = new Set<() => void>();

/** The tab's own store: another tab, and the next person at this desk, find nothing. */
function kept(): Session {
  try {
    const found = Kept.safeParse(JSON.parse(sessionStorage.getItem(PLACE) ?? 'null'));
    return found.success ? { kind: 'open', ...found.data } : { kind: 'none' };
  } catch {
    return { kind: 'none' };
  }
}

function become(next: Session): void {
  session = next;
  heardAt = Date.now();
  if (next.kind === 'open')
    sessionStorage.setItem(PLACE, JSON.stringify({ token: next.token, staffId: next.staffId }));
  else sessionStorage.removeItem(PLACE);
  listeners.forEach((tell) => tell());
}

export const currentSession = (): Session => session;

/** Signed in: from now on every call carries this token. */
export const openSession = (token: string, staffId: string, elsewhere = 0): void =>
  become({ kind: 'open', token, staffId, elsewhere });

/** Every other session of the same person is over. */
export function noteAlone(): void {
  if (session.kind === 'open') become({ ...session, elsewhere: 0 });
}

/** The session has ended by itself; only an open one can. */
export function endSession(why: 'server' | 'idle' | 'limit'): void {
  if (session.kind === 'open') become({ kind: 'over', staffId: session.staffId, why });
}

/** Signed out, or somebody else comes: nothing of the person stays. */
export const forgetSession = (): void => become({ kind: 'none' });

/** The server has answered within this session: it counts its idle time from here. */
export const noteAnswer = (): void => void (heardAt = Date.now());

/** When the server last answered, in this browser's time. */
export const lastAnswerAt = (): number => heardAt;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The session, drawn anew when it changes. */
export const useSession = (): Session => useSyncExternalStore(listen, currentSession);
