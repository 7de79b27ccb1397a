import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { THIRD_PARTIES } from './thirdParties';

const root = path.resolve(import.meta.dirname, '../../..');
const adapters = path.join(root, 'cloudfunctions/_runtime/adapters');

/** Code that runs here and tells nobody anything. */
const AT_HOME = ['react', 'zod', 'uqr', '@tarojs/components', '@testing-library/react', 'vitest'];

/** What the sources of a folder import or require from elsewhere. */
function reachedFrom(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) =>
    /\.[ct]?tsx?$/.test(it),
  );
  const texts = files.map((it) => readFileSync(path.join(folder, it), 'utf8'));
  const named = /(?:from|import\(|requirePlugin\()\s?'((?:@[\w-]+\/)?[A-Za-z][\w-]*)[^']*'/g;
  return new Set(texts.flatMap((it) => [...it.matchAll(named)].map(([, name]) => name!)));
}

test('Every vendor that the adapters and the app reach stands in the list of third parties', () => {
  const listed = THIRD_PARTIES.flatMap(({ packages }) => packages);
  const reached = [...reachedFrom(adapters), ...reachedFrom(path.join(root, 'miniprogram/platform'))];
  expect(reached).toEqual(
    expect.arrayContaining(['trtc-wx-sdk', 'trtc-sdk-v5', 'wechatpay-node-v3', 'WechatSI']),
  );
  const unknown = reached.filter((it) => !it.startsWith('node') && !it.startsWith('@shared/'));
  expect(unknown.filter((it) => !listed.includes(it) && !AT_HOME.includes(it))).toEqual([]);
});

test('Every adapter folder stands in it, and nothing that is not there', () => {
  const listed = THIRD_PARTIES.flatMap((it) => it.adapters);
  expect([...listed].sort()).toEqual(readdirSync(adapters).sort());
});

test('What is listed as a package is one: in package.json, or the plugin that the app declares', () => {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const plugins = readFileSync(path.join(root, 'miniprogram/app.config.ts'), 'utf8');
  for (const name of THIRD_PARTIES.flatMap(({ packages }) => packages))
    expect(name in dependencies || plugins.includes(name), name).toBe(true);
});

test('Each says who, what for, which data, when, and links to its own rules where the company is known', () => {
  for (const { name, company, purpose, data, when, link, packages } of THIRD_PARTIES) {
    for (const said of [name, company, purpose, data, when]) expect(said.length).toBeGreaterThan(3);
    if (packages.length > 0) expect(link).toMatch(/^https:\/\//);
  }
});
