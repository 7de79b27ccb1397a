import { useSyncExternalStore } from 'react';

/** What stands on a page to be read: why something was not done or, in 关怀模式, that it was. */
export type Said = { readonly text: string; readonly isRefusal: boolean };

/** Said on leaving, it goes along to the page that comes next, however slowly that opens. */
const GOES_ALONG_MS = 3_000;

type Standing = Said & { readonly page: unknown; readonly at: number };

const listeners = new Set<() => void>();
let standing: Standing | undefined;

function become(next: Standing | undefined): void {
  if (standing === next) return;
  standing = next;
  listeners.forEach((hear) => hear());
}

function listen(hear: () => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}

/** Says it on the page in front, until it is closed, another word comes, or something is tried again. */
export const stand = (said: Said, page: unknown): void => become({ ...said, page, at: Date.now() });

/** What stood is over. */
export const hush = (): void => become(undefined);

/** A page comes to the front: what was said on another one a while ago stays behind. */
export function saidBefore(page: unknown): void {
  if (!standing || standing.page === page) return;
  become(Date.now() - standing.at < GOES_ALONG_MS ? { ...standing, page } : undefined);
}

/** What stands on this page. */
export function useSaid(page: unknown): Said | undefined {
  const said = useSyncExternalStore(listen, () => standing);
  return said?.page === page ? said : undefined;
}
