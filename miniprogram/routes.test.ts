import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesUnder, paths, subpackages, tabs } from './routes';

const here = import.meta.dirname;
const folders = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((it) => it.endsWith('index.tsx'))
  .map((it) => it.replace(/\.tsx$/, ''));

describe('routes', () => {
  it('lead to a page with a config each', () => {
    for (const page of Object.values(paths)) {
      expect(existsSync(path.join(here, `${page}.tsx`)), `${page}.tsx`).toBe(true);
      expect(existsSync(path.join(here, `${page}.config.ts`)), `${page}.config.ts`).toBe(true);
    }
  });

  it('lead to every page there is', () => {
    expect(folders.sort()).toEqual([...Object.values(paths)].sort());
  });

  it('put the tabs into the main package and everything else into a subpackage', () => {
    const sub = subpackages.flatMap(pagesUnder);
    expect(sub.length + tabs.length).toBe(Object.keys(paths).length);
  });
});
