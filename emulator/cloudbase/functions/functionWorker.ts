import { Worker } from 'node:worker_threads';
import { FunctionError, type FunctionErrorCode } from './functionError';
import type { FromWorker, Invocation, LogLevel, ToWorker, WorkerStart } from './invocation';

/** A module that does not load within this time never will. */
const LOAD_LIMIT_MS = 60_000;

export type FunctionWorker = {
  /** The result as JSON text. One at a time: the pool sees to that. */
  readonly run: (invocation: Invocation) => Promise<string>;
  readonly usable: () => boolean;
  readonly stop: () => Promise<void>;
};

type Running = { resolve: (text: string) => void; fail: (code: FunctionErrorCode, message: string) => void };

/** One thread with one loaded function in it. */
export function startFunctionWorker(options: {
  script: string;
  start: WorkerStart;
  environment: Record<string, string>;
  memoryMb: number;
  timeoutMs: number;
  onLog: (requestId: string, level: LogLevel, text: string) => void;
}): FunctionWorker {
  const worker = new Worker(options.script, {
    eval: true,
    execArgv: [],
    env: options.environment,
    workerData: options.start,
    resourceLimits: { maxOldGenerationSizeMb: options.memoryMb },
  });
  let running: Running | undefined;
  let unusable: { code: FunctionErrorCode; message: string } | undefined;
  let markReady = (): void => {};
  const ready = new Promise<void>((resolve) => (markReady = resolve));

  const breakDown = (code: FunctionErrorCode, message: string): void => {
    unusable ??= { code, message };
    markReady();
    running?.fail(unusable.code, unusable.message);
    void worker.terminate();
  };
  worker.on('message', (message: FromWorker) => {
    switch (message.type) {
      case 'ready':
        return markReady();
      case 'unloadable':
        return breakDown('FUNCTIONS_EXECUTE_FAIL', message.message);
      case 'log':
        return options.onLog(message.requestId, message.level, message.text);
      case 'done':
        return running?.resolve(message.text);
      case 'failed':
        return running?.fail('FUNCTIONS_EXECUTE_FAIL', message.message);
    }
  });
  worker.on('error', (error: Error & { code?: string }) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? breakDown('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', 'functions memory limit exceeded')
      : breakDown('FUNCTIONS_EXECUTE_FAIL', error.stack ?? error.message),
  );
  worker.on('exit', (code) =>
    breakDown('FUNCTIONS_EXECUTE_FAIL', `the function's process exited with ${code}`),
  );

  const limit = (ms: number): NodeJS.Timeout =>
    setTimeout(
      () => breakDown('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`),
      ms,
    );
  const settle = (invocation: Invocation): Promise<string> =>
    new Promise((resolve, reject) => {
      const fail: Running['fail'] = (code, message) =>
        reject(new FunctionError(code, message, invocation.requestId));
      running = { resolve, fail };
      if (unusable) return fail(unusable.code, unusable.message);
      worker.postMessage({ type: 'invoke', invocation, timeoutMs: options.timeoutMs } satisfies ToWorker);
    });

  return {
    async run(invocation) {
      // Loading is not billed against the function's own time limit, as on SCF.
      const loading = limit(LOAD_LIMIT_MS);
      await ready;
      clearTimeout(loading);
      const timeout = limit(options.timeoutMs);
      try {
        return await settle(invocation);
      } finally {
        clearTimeout(timeout);
        running = undefined;
      }
    },
    usable: () => !unusable,
    async stop() {
      unusable ??= { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'the function host was stopped' };
      running?.fail(unusable.code, unusable.message);
      await worker.terminate();
    },
  };
}
