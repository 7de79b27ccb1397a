import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import postcss from 'postcss';
import selectorParser from 'postcss-selector-parser';
import { PLAIN, PROPERTIES, TEMPLATES } from './builtIns';

type Warning = { readonly message: string; readonly startLine: number };
type TemplateGroup = {
  addTmpl(name: string, source: string): readonly Warning[] | undefined;
  addScript(name: string, source: string): void;
  getTmplGenObjectGroups(): string;
};
const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler') as {
  TmplGroup: new () => TemplateGroup;
};

/** Globals that a browser has and WeChat's logic layer has not: shadowed, so that leaning on one fails here too. */
const ABSENT = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'history',
    'indexedDB',
  ],
  ...[
    'self',
    'parent',
    'top',
    'frames',
    'alert',
    'Image',
    'Audio',
    'Element',
    'HTMLElement',
    'Node',
    'Event',
  ],
  ...[
    'XMLHttpRequest',
    'fetch',
    'WebSocket',
    'URL',
    'URLSearchParams',
    'Blob',
    'File',
    'FormData',
    'Headers',
  ],
  ...['TextEncoder', 'TextDecoder', 'crypto', 'atob', 'btoa', 'AbortController', 'structuredClone'],
];
const TAGS = new Set<string>([...PLAIN, ...Object.keys(TEMPLATES), 'page']);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)],
  );
const withoutExtension = (file: string) => file.slice(0, -path.extname(file).length);
const camelCase = (name: string) => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** WeChat's units as a browser's: a page's height is what the bars leave of the window. */
const browserUnits = (value: string) =>
  value
    .replace(/(-?\d*\.?\d+)rpx/gi, (_, amount: string) => `calc(${amount} * 100vw / 750)`)
    .replace(/(\d*\.?\d+)vh\b/gi, (_, amount: string) => `calc(${amount} * var(--page-vh))`);

/** WXSS as CSS: imports inlined, `view` → `wx-view`, rpx → viewport units. */
function wxssToCss(root: string, file: string): string {
  const source = readFileSync(file, 'utf8').replace(/@import\s+['"]([^'"]+)['"];?/g, (_, target: string) => {
    const found = path.resolve(target.startsWith('/') ? root : path.dirname(file), target.replace(/^\//, ''));
    return existsSync(found) ? readFileSync(found, 'utf8') : '';
  });
  const sheet = postcss.parse(source);
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && /keyframes/.test((rule.parent as postcss.AtRule).name)) return;
    rule.selector = selectorParser((selectors) => {
      selectors.walkTags((tag) => {
        if (TAGS.has(tag.value)) tag.value = `wx-${tag.value}`;
      });
    }).processSync(rule.selector);
  });
  sheet.walkDecls((declaration) => {
    declaration.value = browserUnits(declaration.value);
  });
  return sheet.toString();
}

/** Every attribute that some WXML sets on a tag: the built-in must declare it to receive it. */
function attributesUsed(sources: readonly string[]): Record<string, string[]> {
  const used = new Map<string, Set<string>>();
  for (const source of sources)
    for (const [, tag = '', attributes = ''] of source.matchAll(/<([a-z-]+)\s([^>]*?)\/?>/g))
      for (const [, name = ''] of attributes.matchAll(/([a-z:-]+)="/g))
        if (!/^(bind|catch|capture|mut-bind|class$|style$|id$|data-|wx:|slot$|is$)/.test(name))
          used.set(tag, (used.get(tag) ?? new Set()).add(camelCase(name)));
  return Object.fromEntries([...used].map(([tag, names]) => [tag, [...names]]));
}

/**
 * Makes a web page of a built WeChat package: its own app.js, WXML, WXS and WXSS, compiled by WeChat's template
 * compiler, around the host that runs them. The package itself stays as it is.
 */
export async function compilePackage(root: string, output: string): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const group = new TmplGroup();
  const scripts: Record<string, string> = {};
  const json: Record<string, unknown> = {};
  const css: Record<string, string> = {};
  const wxml: Record<string, string> = {};
  const complain = (where: string, warnings: readonly Warning[] = []) => {
    const [first] = warnings;
    if (first) throw new Error(`${where}:${first.startLine} ${first.message}`);
  };

  for (const file of filesIn(root)) {
    const name = path.relative(root, file).split(path.sep).join('/');
    const key = withoutExtension(name);
    const text = () => readFileSync(file, 'utf8');
    if (name.endsWith('.wxml')) complain(name, group.addTmpl(key, (wxml[key] = text())));
    else if (name.endsWith('.wxs')) group.addScript(key, text());
    else if (name.endsWith('.js')) scripts[key] = text();
    else if (name.endsWith('.json')) json[key] = JSON.parse(text());
    else if (name.endsWith('.wxss')) css[key] = wxssToCss(root, file);
    else cpSync(file, path.join(output, 'res', name), { recursive: true });
  }
  for (const tag of PLAIN) group.addTmpl(`__builtin/${tag}`, '<slot/>');
  for (const [tag, template] of Object.entries(TEMPLATES))
    complain(`built-in ${tag}`, group.addTmpl(`__builtin/${tag}`, template));

  const data = {
    json,
    css,
    wxml: Object.keys(wxml),
    builtIns: { plain: PLAIN, properties: PROPERTIES, attributes: attributesUsed(Object.values(wxml)) },
  };
  const modules = Object.entries(scripts).map(
    ([key, source]) =>
      `${JSON.stringify(key)}:function(require,module,exports,global,globalThis,wx,App,Page,Component,Behavior,getApp,getCurrentPages,console,${ABSENT}){\n${source}\n}`,
  );
  writeFileSync(
    path.join(output, 'package.js'),
    `window.__package=Object.assign(${JSON.stringify(data)},{groups:${group.getTmplGenObjectGroups()},modules:{${modules.join(',\n')}}})`,
  );
  await build({
    entryPoints: [path.join(import.meta.dirname, 'host/main.ts')],
    bundle: true,
    format: 'iife',
    outfile: path.join(output, 'host.js'),
    tsconfigRaw: {},
    logLevel: 'error',
  });
  cpSync(path.join(import.meta.dirname, 'host/host.css'), path.join(output, 'host.css'));
  cpSync(path.join(import.meta.dirname, 'host/index.html'), path.join(output, 'index.html'));
}
