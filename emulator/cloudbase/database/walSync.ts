import { fdatasync, openSync, closeSync } from 'node:fs';

/** Makes what SQLite has committed so far last, without holding up the event loop. */
export type WalSync = { readonly durable: () => Promise<void>; readonly close: () => Promise<void> };

/**
 * SQLite's own `synchronous=FULL` waits for the disk inside COMMIT, on the only thread there is. The same
 * guarantee costs that thread nothing when the log is synced from outside after COMMIT, and before anybody is
 * told. One sync serves every commit made before it began.
 */
export function openWalSync(databaseFile: string): WalSync {
  const log = openSync(`${databaseFile}-wal`, 'r+');
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const sync = () => {
    const began = new Promise<void>((resolve, reject) =>
      fdatasync(log, (error) => (error ? reject(error) : resolve())),
    );
    running = began.finally(() => (running = undefined));
    running.catch(() => undefined);
    return began;
  };

  return {
    durable() {
      if (!running) return sync();
      // The one under way may have begun before this commit; all who come meanwhile share the one after it.
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined;
          return sync();
        });
      return next;
    },
    async close() {
      await next;
      await running;
      closeSync(log);
    },
  };
}
