import { MINUTE_MS } from '@shared/kernel/time';
import type { Ports } from '../runtime';
import { fileUrls } from './fileUrls';

/** An address lives two hours at storage; a warm instance hands it out again for ten minutes. */
const KEPT_MS = 10 * MINUTE_MS;

type Kept = { readonly url: string; readonly until: number };
const instances = new WeakMap<object, Map<string, Kept>>();

/** Addresses of portraits by file id: those known are not asked for again, the others go in one batch. */
export async function portraitUrls(
  ports: Pick<Ports, 'files'>,
  fileIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const kept = instances.get(ports) ?? new Map<string, Kept>();
  instances.set(ports, kept);
  const isKept = (id: string) => (kept.get(id)?.until ?? 0) > now;
  const asked = await fileUrls(
    ports,
    fileIds.filter((id) => !isKept(id)),
  );
  for (const [id, url] of asked) kept.set(id, { url, until: now + KEPT_MS });
  return new Map(fileIds.flatMap((id) => (isKept(id) ? [[id, kept.get(id)!.url] as const] : [])));
}
