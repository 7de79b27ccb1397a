import type { Storage } from './storage';

/** One vendor operation: what it answers beside `requestId`; `origin` is the emulator as the caller addresses it. */
export type StorageOperation = (
  params: Readonly<Record<string, unknown>>,
  storage: Storage,
  origin: string,
) => object | Promise<object>;
