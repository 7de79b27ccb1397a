import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import cloudbase from '@cloudbase/node-sdk';
import { afterEach, expect, it } from 'vitest';

const CLI = path.join(import.meta.dirname, 'cli.ts');
const root = mkdtempSync(path.join(tmpdir(), 'cloud-'));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

type Ready = { envId: string; secretId: string; secretKey: string; serviceUrl: string };

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    // Where the tests run there is a cloudbaserc.json; another project may have none.
    cwd: path.dirname(CLI),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

async function start(): Promise<{ child: ChildProcess; ready: Ready }> {
  const child = run('--data', path.join(root, 'data'), '--env', 'mine');
  for await (const line of createInterface({ input: child.stdout! }))
    return { child, ready: JSON.parse(line) as Ready };
  throw new Error('it ended without a word');
}

const stop = async (child: ChildProcess): Promise<unknown> => {
  child.kill('SIGTERM');
  return (await once(child, 'exit'))[0];
};

const databaseOf = ({ envId, secretId, secretKey, serviceUrl }: Ready) =>
  cloudbase.init({ env: envId, secretId, secretKey, serviceUrl } as never).database();

it('starts alone, says in one line how to reach it, and keeps documents and keys for the next start', async () => {
  const first = await start();
  expect(first.ready).toMatchObject({
    envId: 'mine',
    serviceUrl: expect.stringMatching(/\/admin$/) as string,
  });
  await databaseOf(first.ready).createCollection('notes');
  await databaseOf(first.ready).collection('notes').doc('n1').set({ text: '留着' });
  expect(await stop(first.child)).toBe(0);

  const second = await start();
  expect(second.ready.secretKey).toBe(first.ready.secretKey);
  expect((await databaseOf(second.ready).collection('notes').doc('n1').get()).data).toEqual([
    { _id: 'n1', text: '留着' },
  ]);
  expect(await stop(second.child)).toBe(0);
});

it('answers a word it does not know with its usage', async () => {
  const child = run('--prot', '80');
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect((await once(child, 'close'))[0]).toBe(2);
  expect(said).toContain('Usage: npm run cloud');
});
