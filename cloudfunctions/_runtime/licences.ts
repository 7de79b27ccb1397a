import type { Licence } from '@shared/domain/licence/licence';
import { MINUTE_MS, shanghai } from '@shared/kernel/time';
import type { Runtime } from './runtime';

/** More licences than are in force at once. */
const ALL = 200;
const held = new WeakMap<Runtime, { readonly at: number; readonly rows: Promise<readonly Licence[]> }>();

/**
 * Licences with an end that is not over, read at most once a minute per instance: one that was withdrawn stops new work
 * within that minute, one that ends does so at midnight.
 */
export function licencesOf(runtime: Runtime): Promise<readonly Licence[]> {
  const now = runtime.now();
  const kept = held.get(runtime);
  if (kept && now - kept.at < MINUTE_MS) return kept.rows;
  const rows = runtime.store.list('licences', {
    where: { withdrawn: false, validUntil: { gte: shanghai(now).day } },
    limit: ALL,
  });
  held.set(runtime, { at: now, rows });
  // What failed is not kept: the next one asks again.
  rows.catch(() => held.delete(runtime));
  return rows;
}
