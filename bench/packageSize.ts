import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { round, table } from './measure';

const root = path.resolve(import.meta.dirname, '../dist/weapp');
type AppJson = { subPackages?: { root: string }[]; subpackages?: { root: string }[] };

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((it) =>
    it.isDirectory() ? filesIn(path.join(folder, it.name)) : [path.join(folder, it.name)],
  );

/** Bytes of the WeChat package, main and each subpackage, licences left out as WeChat leaves them out. */
export function packageSizes(): Readonly<Record<string, number>> {
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson;
  const roots = (app.subPackages ?? app.subpackages ?? []).map((it) => it.root.replace(/\/$/, ''));
  const sizes: Record<string, number> = { main: 0, ...Object.fromEntries(roots.map((it) => [it, 0])) };
  for (const file of filesIn(root)) {
    const name = path.relative(root, file);
    if (name.endsWith('.LICENSE.txt') || name.startsWith('.')) continue;
    const owner = roots.find((it) => name.startsWith(`${it}/`)) ?? 'main';
    sizes[owner] = (sizes[owner] ?? 0) + statSync(file).size;
  }
  return sizes;
}

export const packageSize = async (): Promise<string> =>
  table(
    ['package', 'KB'],
    Object.entries(packageSizes()).map(([name, bytes]) => [name, round(bytes / 1024, 0)]),
  );
