import { execFileSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { FUNCTIONS } from '../scripts/cloudbaserc';
import { quantile, round, table } from './measure';

const RUNS = 21;
const root = path.resolve(import.meta.dirname, '..');

/** Wall time of a whole Node process that loads this file, median of many, ms. */
function processTime(file: string): number {
  const environment = { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NODE_OPTIONS: undefined };
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    execFileSync(process.execPath, [file], { env: environment as NodeJS.ProcessEnv });
    return performance.now() - from;
  });
  return quantile(times, 0.5);
}

/** Cold load of each function bundle, beside an empty Node process. */
export async function coldStart(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const empty = path.join(folder, 'empty.js');
  writeFileSync(empty, '');
  const floor = processTime(empty);
  const rows: (string | number)[][] = [];
  for (const { name } of FUNCTIONS) {
    const bare = path.join(folder, `${name}.js`);
    await build({
      entryPoints: [path.join(root, 'cloudfunctions', name, name === 'outbox' ? 'outbox.ts' : 'parts.ts')],
      outfile: bare,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      tsconfig: path.join(root, 'tsconfig.json'),
      logLevel: 'error',
    });
    const deployed = path.join(root, 'dist/functions', name, 'index.js');
    rows.push([
      name,
      round(statSync(deployed).size / 1024, 0),
      `+${round(processTime(bare) - floor)}`,
      `+${round(processTime(deployed) - floor)}`,
    ]);
  }
  return [
    `An empty Node process takes ${round(floor)} ms (median of ${RUNS}). Added to it, in ms:`,
    '',
    table(['function', 'bundle KB', 'on an injected store', 'with the CloudBase SDK'], rows),
  ].join('\n');
}
