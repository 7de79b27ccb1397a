import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageSizes } from '../../bench/packageSize';
import { subpackages } from '../../miniprogram/routes';
import { buildMiniprogram } from '../../scripts/buildMiniprogram';

const KB = 1024;
const root = path.resolve(import.meta.dirname, '../../dist/weapp');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

type AppJson = {
  pages: string[];
  subPackages: { root: string; pages: string[] }[];
  tabBar: { list: { pagePath: string }[] };
};

beforeAll(() => buildMiniprogram('weapp'));

describe('the built WeChat package', () => {
  it('keeps the tab pages, and nothing else, in the main package', () => {
    const { pages, tabBar } = JSON.parse(read('app.json')) as AppJson;
    expect([...pages].sort()).toEqual(tabBar.list.map(({ pagePath }) => pagePath).sort());
  });

  it('keeps every other page in a subpackage, which is loaded when somebody goes there', () => {
    const { subPackages } = JSON.parse(read('app.json')) as AppJson;
    expect(subPackages.map((it) => it.root)).toEqual([...subpackages]);
    for (const { root: folder, pages } of subPackages)
      for (const page of pages) expect(read(`${folder}/${page}.json`)).toContain('usingComponents');
  });

  it('weighs at most 500 KB, and each subpackage at most 300 KB', () => {
    const { main = Infinity, ...subpackages } = packageSizes();
    expect(main).toBeLessThanOrEqual(500 * KB);
    for (const bytes of Object.values(subpackages)) expect(bytes).toBeLessThanOrEqual(300 * KB);
  });

  it('carries roles and names to a screen reader', () => {
    const templates = read('base.wxml');
    for (const attribute of ['role', 'label', 'checked', 'disabled', 'live'])
      expect(templates).toContain(`aria-${attribute}="{{`);
  });

  it('leans on nothing that only some phones have', () => {
    for (const file of ['app.js', 'common.js', 'taro.js', 'vendors.js'])
      expect(read(file)).not.toContain('globalThis');
  });
});
