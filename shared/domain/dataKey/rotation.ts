import { DAY_MS, MINUTE_MS } from '../../kernel/time';
import type { DataKey } from './dataKey';

/** 换新周期: a data key seals for so long (ms), then another does. */
export const KEY_LIFE_MS = 365 * DAY_MS;

/** By then every warm instance has let go of what it knew of the key, and seals with the new version. */
export const SPREAD_MS = 10 * MINUTE_MS;

const newestOf = ({ versions }: DataKey): number => Math.max(...versions.map(({ version }) => version));

/** True of a key that has sealed long enough, and whose last change is done. */
export const isDue = (key: DataKey, now: number): boolean =>
  key.destroyedAt === undefined &&
  key.oldUntil === undefined &&
  key.rotateAt !== undefined &&
  key.rotateAt <= now;

/** 换新: a new version seals from now on; the older ones still open. */
export const withNewVersion = (
  key: DataKey,
  wrapped: { readonly blob: string; readonly masterKey: string },
  now: number,
): DataKey => ({
  ...key,
  versions: [...key.versions, { version: newestOf(key) + 1, ...wrapped }],
  rotateAt: now + KEY_LIFE_MS,
  oldUntil: now + SPREAD_MS,
});

/** True when a walk over everything that was sealed began after nobody sealed with an older version any more. */
export const isRetirable = (key: DataKey, walkedFrom: number): boolean =>
  key.destroyedAt === undefined && key.oldUntil !== undefined && key.oldUntil <= walkedFrom;

/** 停用旧密钥: nothing refers to the older versions any more, and they are gone. */
export function withoutOldVersions({ oldUntil: _, ...key }: DataKey): DataKey {
  const newest = newestOf(key);
  const versions = key.versions.filter(({ version }) => version === newest);
  return { ...key, versions, masterKey: versions[0]!.masterKey };
}

/** How far a walk over all that is sealed has come; there is one at a time. */
export type KeyWalk = {
  readonly id: string;
  readonly startedAt: number;
  /** Collection, and the last id that was looked at in it. */
  readonly at: { readonly table: string; readonly after: string };
  /** Whose rows could not all be sealed anew: their older versions stay. */
  readonly kept: readonly string[];
};
