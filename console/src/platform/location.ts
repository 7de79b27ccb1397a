import { useSyncExternalStore } from 'react';

/** Where one is: `#/people` is `/people`. Behind a hash, so that any server of files can serve the console. */
const path = (): string => window.location.hash.replace(/^#/, '') || '/';

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The path of this page, drawn anew when it changes. */
export const usePath = (): string => useSyncExternalStore(listen, path);

/** The address of a path, for links. */
export const addressOf = (to: string): string => `#${to}`;

/** Goes to a path; `replace` leaves no way back to this one. */
export function goTo(to: string, replace = false): void {
  if (!replace) window.location.hash = to;
  else window.location.replace(addressOf(to));
}

/** The whole address of a path, to be written down and typed elsewhere. */
export const addressHere = (to: string): string =>
  `${window.location.origin}${window.location.pathname}${addressOf(to)}`;

/** What stands behind the question mark of this page's address under a name. */
export const useParameter = (name: string): string | undefined =>
  new URLSearchParams(usePath().split('?')[1] ?? '').get(name) ?? undefined;
