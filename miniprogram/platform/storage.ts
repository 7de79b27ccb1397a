import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';

const VISITOR = 'visitor';
const DEVICE = 'device';

let owner = VISITOR;
const listeners = new Set<() => void>();

const place = (of: string, key: string): string => `wz.${of}.${key}`;

/** Whose notes these are from now on. What was kept before logging in goes with the person. */
export function setStorageOwner(accountId: string | undefined): void {
  const before = owner;
  owner = accountId ?? VISITOR;
  if (accountId !== undefined && before === VISITOR) moveAll(VISITOR, accountId);
  if (owner !== before) listeners.forEach((tell) => tell());
}

/** The account whose notes these are; undefined while nobody is known. */
export const storageOwner = (): string | undefined => (owner === VISITOR ? undefined : owner);

/** Hears when another account holds the phone; returns how to stop. */
export function onStorageOwner(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function moveAll(from: string, to: string): void {
  const prefix = place(from, '');
  for (const old of Taro.getStorageInfoSync().keys.filter((it) => it.startsWith(prefix))) {
    Taro.setStorageSync(place(to, old.slice(prefix.length)), Taro.getStorageSync(old));
    Taro.removeStorageSync(old);
  }
}

function readAt<S extends z.ZodMiniType>(at: string, schema: S): z.output<S> | undefined {
  // WeChat says an empty text where there is nothing.
  const kept = Taro.getStorageSync<unknown>(at);
  if (kept === '') return undefined;
  const parsed = schema.safeParse(kept);
  return parsed.success ? parsed.data : undefined;
}

/** What was kept under a key, if it still has the shape that the app expects. */
export const read = <S extends z.ZodMiniType>(key: string, schema: S): z.output<S> | undefined =>
  readAt(place(owner, key), schema);

/** Keeps a value over restarts of the app. A full phone loses the note, never the page. */
export function write(key: string, value: unknown): void {
  writeAt(place(owner, key), value);
}

/** Forgets a key. */
export const remove = (key: string): void => Taro.removeStorageSync(place(owner, key));

/** Forgets everything that is kept for whoever is known here; then nobody is. */
export function forgetPerson(): void {
  const prefix = place(owner, '');
  for (const key of Taro.getStorageInfoSync().keys.filter((it) => it.startsWith(prefix)))
    Taro.removeStorageSync(key);
  setStorageOwner(undefined);
}

/** The same for what belongs to the phone and not to a person. */
export const onDevice = {
  read: <S extends z.ZodMiniType>(key: string, schema: S): z.output<S> | undefined =>
    readAt(place(DEVICE, key), schema),
  write: (key: string, value: unknown): void => writeAt(place(DEVICE, key), value),
};

function writeAt(at: string, value: unknown): void {
  try {
    Taro.setStorageSync(at, value);
  } catch {
    // The store is full: what is typed stays on the screen.
  }
}
