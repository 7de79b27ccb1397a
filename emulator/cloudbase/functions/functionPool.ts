import type { FunctionWorker } from './functionWorker';
import type { Invocation } from './invocation';

export type FunctionPool = {
  readonly run: (invocation: Invocation) => Promise<string>;
  readonly size: () => number;
  readonly stop: () => Promise<void>;
};

/**
 * The instances of one function. An instance takes one invocation at a time, as on SCF: two callers in one
 * process would see each other's identity.
 */
export function functionPool(options: {
  maxInstances: number;
  start: () => FunctionWorker;
  /** Changes when the bundle does; instances of an older version are let go. */
  version: () => string;
}): FunctionPool {
  let version = options.version();
  const all = new Set<FunctionWorker>();
  const idle: FunctionWorker[] = [];
  const waiting: ((worker: FunctionWorker) => void)[] = [];

  const retire = (worker: FunctionWorker): void => {
    all.delete(worker);
    const index = idle.indexOf(worker);
    if (index >= 0) idle.splice(index, 1);
    void worker.stop();
  };
  const renew = (): void => {
    const current = options.version();
    if (current === version) return;
    version = current;
    for (const worker of [...idle]) retire(worker);
    for (const worker of all) outdated.add(worker);
  };
  const outdated = new WeakSet<FunctionWorker>();

  const start = (): FunctionWorker => {
    const worker = options.start();
    all.add(worker);
    return worker;
  };
  const acquire = (): FunctionWorker | Promise<FunctionWorker> => {
    renew();
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      if (worker.usable()) return worker;
      retire(worker);
    }
    if (all.size < options.maxInstances) return start();
    return new Promise((resolve) => waiting.push(resolve));
  };
  const release = (worker: FunctionWorker): void => {
    const keep = worker.usable() && !outdated.has(worker);
    if (!keep) retire(worker);
    const next = waiting.shift();
    if (next) next(keep ? worker : start());
    else if (keep) idle.push(worker);
  };

  return {
    async run(invocation) {
      const worker = await acquire();
      try {
        return await worker.run(invocation);
      } finally {
        release(worker);
      }
    },
    size: () => all.size,
    async stop() {
      waiting.length = 0;
      await Promise.all([...all].map((worker) => worker.stop()));
      all.clear();
    },
  };
}
