import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { captureConsole } from './workerConsole';
import { moveDate } from './workerDate';
import type { FromWorker, Invocation, ToWorker, WorkerStart } from './invocation';

type Main = (event: unknown, context: unknown) => unknown;

const { file, entry, clockCell } = workerData as WorkerStart;
const port = parentPort!;
const post = (message: FromWorker): void => port.postMessage(message);
let requestId = '';

moveDate(clockCell);
captureConsole((level, text) => post({ type: 'log', requestId, level, text }));

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

function load(): Main | undefined {
  try {
    const main = (createRequire(file)(file) as Record<string, unknown>)[entry];
    if (typeof main === 'function') return main as Main;
    post({ type: 'unloadable', message: `handler ${entry} is not exported by ${file}` });
  } catch (error) {
    post({ type: 'unloadable', message: describe(error) });
  }
  return undefined;
}

let lastIdentity: readonly string[] = [];
/** The vendor's SDKs read who calls from the environment: it must never outlive its invocation. */
function assumeIdentity(identity: Readonly<Record<string, string>>): void {
  for (const name of lastIdentity) delete process.env[name];
  Object.assign(process.env, identity);
  lastIdentity = Object.keys(identity);
}

async function invoke(main: Main, invocation: Invocation, timeoutMs: number): Promise<void> {
  requestId = invocation.requestId;
  assumeIdentity(invocation.identity);
  const deadline = performance.now() + timeoutMs;
  const context = {
    ...invocation.context,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  try {
    const result = await main(JSON.parse(invocation.event), context);
    post({ type: 'done', requestId, text: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    post({ type: 'failed', requestId, message: describe(error) });
  }
}

const main = load();
if (main) {
  port.on('message', (message: ToWorker) => void invoke(main, message.invocation, message.timeoutMs));
  post({ type: 'ready' });
}
