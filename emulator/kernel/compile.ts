import { statSync } from 'node:fs';
import { build } from 'esbuild';

type Compiled = { mtimeMs: number; code: string };
const compiled = new Map<string, Compiled>();

/** Bundles one TypeScript entry into a single script and remembers it until the entry changes. */
export async function compile(entry: string, kind: 'browser' | 'worker'): Promise<string> {
  const known = compiled.get(entry);
  if (known && known.mtimeMs === statSync(entry).mtimeMs) return known.code;
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    logLevel: 'silent',
    ...(kind === 'browser'
      ? { format: 'iife', target: 'es2018', charset: 'utf8' }
      : { format: 'cjs', platform: 'node', target: 'node20' }),
  });
  const code = result.outputFiles[0]!.text;
  compiled.set(entry, { mtimeMs: statSync(entry).mtimeMs, code });
  return code;
}
