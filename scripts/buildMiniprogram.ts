import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const SOURCES = ['miniprogram', 'shared', 'config', 'babel.config.cjs', 'package.json', 'package-lock.json'];
const TARGETS = ['h5', 'weapp'] as const;
type Target = (typeof TARGETS)[number];

const filesUnder = (name: string): string[] => {
  const full = path.join(root, name);
  const entries = existsSync(full) ? readdirSync(full, { withFileTypes: true, recursive: true }) : [];
  return entries.filter((it) => it.isFile()).map((it) => path.join(it.parentPath, it.name));
};

/** A digest of everything that the output is made from. */
function buildKey(): string {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    const files = source.includes('.') ? [path.join(root, source)] : filesUnder(source).sort();
    for (const file of files.filter((it) => !/\.test\.tsx?$/.test(it)))
      hash.update(path.relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

type Options = { readonly onProgress?: (line: string) => void };

/** Builds the app with Taro, or answers at once when nothing has changed since the last build. */
export async function buildMiniprogram(
  target: Target,
  { onProgress = () => {} }: Options = {},
): Promise<void> {
  const stamp = path.join(root, 'dist', target, '.build-key');
  const key = buildKey();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return onProgress('nothing has changed');
  const output = await runTaro(target, onProgress);
  if (!existsSync(path.join(root, 'dist', target, target === 'h5' ? 'index.html' : 'app.json')))
    throw new Error(`taro built nothing for ${target}:\n${output}`);
  writeFileSync(stamp, key);
}

function runTaro(target: Target, onProgress: (line: string) => void): Promise<string> {
  const cli = path.join(root, 'node_modules/.bin/taro');
  const child = spawn(cli, ['build', '--type', target], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BROWSERSLIST_ENV: 'production',
      FORCE_COLOR: '0',
      CI: 'true',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let last = '';
  const hear = (chunk: Buffer) => {
    output += chunk.toString();
    for (const [, percent] of chunk.toString().matchAll(/(\d{1,3})%/g)) {
      const line = `${Math.floor(Number(percent) / 10) * 10} %`;
      if (line !== last) onProgress((last = line));
    }
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const started = Date.now();
  const beat = setInterval(
    () => onProgress(`still building, ${Math.round((Date.now() - started) / 1000)} s`),
    10_000,
  );
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(beat);
      const trouble = /Module not found|ERROR in|Error:|warning in|WARNING in/i.exec(output);
      if (code === 0 && !trouble) resolve(output);
      else reject(new Error(`taro build --type ${target} failed (${code ?? 'signal'}):\n${output}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = TARGETS.find((it) => it === process.argv[2]);
  if (!target) throw new Error('usage: buildMiniprogram h5|weapp');
  const from = Date.now();
  await buildMiniprogram(target, { onProgress: (line) => process.stdout.write(`  ${line}\n`) });
  process.stdout.write(`${target} is in dist/${target} after ${((Date.now() - from) / 1000).toFixed(1)} s\n`);
}
