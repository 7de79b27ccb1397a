import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Made = {
  readonly root: string;
  /** Where the result stands, with the key of what it was made of beside it. */
  readonly out: string;
  /** Files and folders it is made of; tests do not count. */
  readonly inputs: readonly string[];
  /** What else decides the result. */
  readonly salt: string;
};

/** Runs `build` unless what stands at `out` was made of the same files. True when it was built now. */
export async function buildOnce(made: Made, build: () => Promise<void>): Promise<boolean> {
  const keyFile = path.join(made.out, '.build-key');
  const key = await keyOf(made);
  if ((await readFile(keyFile, 'utf8').catch(() => '')) === key) return false;
  await build();
  await mkdir(made.out, { recursive: true });
  await writeFile(keyFile, key);
  return true;
}

async function keyOf({ root, inputs, salt }: Made): Promise<string> {
  const hash = createHash('sha256').update(`${salt}\n`);
  for (const input of inputs)
    for (const file of await filesUnder(path.join(root, input))) {
      if (/\.test(-d)?\.tsx?$/.test(file)) continue;
      hash.update(`${path.relative(root, file)}\n`).update(await readFile(file));
    }
  return hash.digest('hex');
}

async function filesUnder(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (!entries) return [place];
  return entries
    .filter((it) => it.isFile())
    .map((it) => path.join(it.parentPath, it.name))
    .sort();
}
