import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce } from './buildOnce';

export type Target = 'h5' | 'weapp';
type Options = { readonly onProgress?: (line: string) => void };

const root = path.resolve(import.meta.dirname, '..');
/** What the package is made of. */
const INPUTS = ['miniprogram', 'shared', 'config', 'babel.config.cjs', 'package-lock.json'];
const SAY_EVERY_MS = 5_000;

/** Builds the app for one host into `dist/<target>`; does nothing when the build there was made of the same files. */
export async function buildMiniprogram(
  target: Target,
  { onProgress = () => undefined }: Options = {},
): Promise<void> {
  const out = path.join(root, 'dist', target);
  const isBuilt = await buildOnce(
    {
      root,
      out,
      inputs: INPUTS,
      salt: [target, process.env['CLOUD_ENV'] ?? '', process.env['SPEECH_PLUGIN'] ?? ''].join('\n'),
    },
    async () => {
      await rm(out, { recursive: true, force: true });
      await runTaro(target, onProgress);
    },
  );
  if (!isBuilt) onProgress('up to date, nothing to build');
}

/** Runs Taro's own command; its words are kept, and shown only when it fails or warns. */
async function runTaro(target: Target, onProgress: (line: string) => void): Promise<void> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const child = spawn(process.execPath, ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', target], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', TARO_ENV: target, BROWSERSLIST_IGNORE_OLD_DATA: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let percent = '';
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
    percent = /(\d+)%(?!.*\d%)/s.exec(chunk.toString())?.[1] ?? percent;
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const say = setInterval(
    () => onProgress(`compiling ${target}${percent && ` ${percent} %`} … ${seconds()} s`),
    SAY_EVERY_MS,
  );
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (it) => resolve(it ?? 1));
  }).finally(() => clearInterval(say));
  const trouble = plain(said)
    .split('\n')
    .filter((line) => /\b(error|warning)\b|错误|警告|✖|⚠/i.test(line));
  if (code !== 0 || trouble.length > 0)
    throw new Error(`The ${target} build failed or warned (exit code ${code}):\n${plain(said).slice(-6000)}`);
  onProgress(`compiled ${target} in ${seconds()} s`);
}

const plain = (text: string): string => text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2];
  if (target !== 'h5' && target !== 'weapp') throw new Error('usage: buildMiniprogram h5|weapp');
  await buildMiniprogram(target, { onProgress: (line) => process.stdout.write(`${line}\n`) });
}
