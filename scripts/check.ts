import { spawn } from 'node:child_process';
import path from 'node:path';
import { findChromium } from './browser';
import { findTools } from './debianTools';
import { findPython } from './python';

/** Everything that CI runs, cheap things first; the first failure ends it. */
const STEPS: readonly (readonly [title: string, command: string])[] = [
  ['format', 'prettier --check --log-level warn .'],
  ['lint', 'eslint . --max-warnings 0'],
  [
    'direction',
    'depcruise --config .dependency-cruiser.cjs shared cloudfunctions miniprogram console emulator testing scripts bench',
  ],
  ['types', 'tsc --noEmit'],
  ['dead code', 'knip'],
  ['functions', 'tsx scripts/buildFunctions.ts'],
  // Rules and functions keep nothing between tests, so their files may share a process: most of the time was its start.
  ['tests of rules and functions', 'vitest run --project unit --no-isolate shared cloudfunctions'],
  ['tests of the rest', 'vitest run --project unit miniprogram console emulator testing scripts'],
  ['app for the browser', 'tsx scripts/buildMiniprogram.ts h5'],
  ['console', 'tsx scripts/buildConsole.ts'],
  ['WeChat package', 'tsx scripts/buildMiniprogram.ts weapp'],
  ['WeChat package, as DevTools sees it', 'tsx scripts/checkWeapp.ts'],
  ['journeys in Chromium', 'vitest run --project browser'],
];

const root = path.resolve(import.meta.dirname, '..');
const bin = path.join(root, 'node_modules/.bin');
const env = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
  NO_UPDATE_NOTIFIER: '1',
};

const run = (command: string): Promise<number> =>
  new Promise((resolve) => {
    spawn(command, { cwd: root, env, stdio: 'inherit', shell: true }).on('close', (code) =>
      resolve(code ?? 1),
    );
  });

const only = process.argv.slice(2);
findChromium();
findPython();
findTools();
for (const [title, command] of STEPS) {
  if (only.length > 0 && !only.includes(title)) continue;
  const from = Date.now();
  const code = await run(command);
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${title} (${((Date.now() - from) / 1000).toFixed(1)} s)\n`);
  if (code !== 0) process.exit(code);
}
