import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../../clock';
import type { FunctionSpec } from '../../cloudbaserc';
import { compile } from '../../kernel/compile';
import { callLog, type CallLog } from './callLog';
import { contextOf, identityOf, memoryMbOf, timeoutMsOf } from './functionContext';
import { FunctionError } from './functionError';
import { functionLog, type FunctionLog, type LogLine } from './functionLog';
import { functionPool, type FunctionPool } from './functionPool';
import { startFunctionWorker } from './functionWorker';
import type { Caller, InvocationSource } from './invocation';

/** The vendor's limit on an event and on a result. */
const PAYLOAD_LIMIT_BYTES = 6 * 1024 * 1024;

export type InvokeOptions = { readonly source: InvocationSource; readonly caller?: Caller };

export type FunctionHost = {
  /** The function's result, parsed. Throws `FunctionError`. */
  readonly invoke: (name: string, event: unknown, options: InvokeOptions) => Promise<unknown>;
  /** The same, left as JSON text, with the request id. */
  readonly run: (
    name: string,
    event: unknown,
    options: InvokeOptions,
  ) => Promise<{ text: string; requestId: string }>;
  readonly log: FunctionLog;
  /** The last runs, oldest first. */
  readonly calls: CallLog['calls'];
  readonly names: () => readonly string[];
  readonly invocations: () => Readonly<Record<string, number>>;
  readonly instances: () => Readonly<Record<string, number>>;
  readonly resetCounters: () => void;
  readonly stop: () => Promise<void>;
};

export type FunctionHostOptions = {
  functionRoot: string;
  functions: readonly FunctionSpec[];
  clock: Clock & { readonly cell: BigInt64Array };
  envId: string;
  region: string;
  /** Environment of every function; known only once the port is. */
  environment: () => Record<string, string>;
  maxInstances?: number;
  echo?: (line: LogLine) => void;
};

/** Runs cloud functions in worker threads, the way SCF runs them in instances. */
export async function functionHost(options: FunctionHostOptions): Promise<FunctionHost> {
  const script = await compile(fileURLToPath(new URL('./worker.ts', import.meta.url)), 'worker');
  const specs = new Map(options.functions.map((spec) => [spec.name, spec]));
  const pools = new Map<string, FunctionPool>();
  const counts = new Map<string, number>();
  const log = functionLog(undefined, options.echo);
  const runs = callLog();

  const fileOf = (spec: FunctionSpec): string =>
    join(options.functionRoot, spec.name, `${handlerOf(spec)[0]}.js`);
  const poolOf = (spec: FunctionSpec): FunctionPool => {
    const known = pools.get(spec.name);
    if (known) return known;
    const file = fileOf(spec);
    const [, entry = 'main'] = handlerOf(spec);
    const pool = functionPool({
      maxInstances: options.maxInstances ?? 4,
      version: () => String(statSync(file, { throwIfNoEntry: false })?.mtimeMs),
      start: () =>
        startFunctionWorker({
          script,
          start: { file, entry, clockCell: options.clock.cell },
          environment: { ...options.environment(), ...spec.envVariables },
          memoryMb: memoryMbOf(spec),
          timeoutMs: timeoutMsOf(spec),
          onLog: (requestId, level, text) =>
            log.write({ at: options.clock.now(), function: spec.name, requestId, level, text }),
        }),
    });
    pools.set(spec.name, pool);
    return pool;
  };

  const run: FunctionHost['run'] = async (name, event, { source, caller }) => {
    const requestId = randomUUID();
    const spec = specs.get(name);
    if (!spec) {
      throw new FunctionError(
        'FUNCTION_NOT_FOUND',
        `FunctionName parameter could not be found: ${name}`,
        requestId,
      );
    }
    if (!existsSync(fileOf(spec))) {
      throw new FunctionError('FUNCTIONS_EXECUTE_FAIL', `Error: no bundle at ${fileOf(spec)}`, requestId);
    }
    counts.set(name, (counts.get(name) ?? 0) + 1);
    const text = JSON.stringify(event) ?? '{}';
    refuseLarge(text, requestId);
    const identity = identityOf(caller, source);
    const from = performance.now();
    const note = (error?: unknown) =>
      runs.add({
        at: options.clock.now(),
        function: name,
        requestId,
        source,
        ms: performance.now() - from,
        ...(error !== undefined && { error: String(error) }),
      });
    try {
      const context = contextOf(spec, requestId, options, identity);
      const result = await poolOf(spec).run({ requestId, event: text, context, identity });
      refuseLarge(result, requestId);
      note();
      return { text: result, requestId };
    } catch (error) {
      note(error);
      throw error;
    }
  };

  return {
    run,
    invoke: async (name, event, how) => JSON.parse((await run(name, event, how)).text) as unknown,
    log,
    calls: runs.calls,
    names: () => [...specs.keys()],
    invocations: () => Object.fromEntries(counts),
    instances: () => Object.fromEntries([...pools].map(([name, pool]) => [name, pool.size()])),
    resetCounters: () => counts.clear(),
    stop: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}

const handlerOf = ({ handler = 'index.main' }: FunctionSpec): readonly string[] => handler.split('.');

function refuseLarge(text: string, requestId: string): void {
  // A UTF-16 unit is at most three bytes of UTF-8: short texts need no counting.
  if (text.length * 3 <= PAYLOAD_LIMIT_BYTES || Buffer.byteLength(text) <= PAYLOAD_LIMIT_BYTES) return;
  throw new FunctionError('FUNCTIONS_PARAMETER_INVALID', 'the payload exceeds 6 MB', requestId);
}
