import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from './browser';

/** Draws what WeChat cannot take as SVG: masks for the style sheet, and the pictures of the tab bar. */
const assets = path.resolve(import.meta.dirname, '../miniprogram/assets');
const masks = path.resolve(import.meta.dirname, '../miniprogram/ui/iconMasks.scss');

const TABS = ['home', 'chat', 'record', 'person'];
const TAB_SIZE_PX = 81;
/** Both colours stand at 3 : 1 or more on the light and on the dark bar. */
const COLOURS = { '': '#6B7C88', '-on': '#17898E' };

const files = (await readdir(path.join(assets, 'icons'))).filter((it) => it.endsWith('.svg')).sort();
const drawings = new Map<string, string>();
for (const file of files)
  drawings.set(file.slice(0, -4), (await readFile(path.join(assets, 'icons', file), 'utf8')).trim());

const dataUri = (svg: string): string =>
  `data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll('#', '%23').replaceAll('<', '%3C').replaceAll('>', '%3E')}`;

const rules = [...drawings].map(
  ([name, svg]) => `.icon--${name} {\n  @include drawn("${dataUri(svg)}");\n}\n`,
);
const mixin = '@mixin drawn($image) {\n  -webkit-mask-image: url($image);\n  mask-image: url($image);\n}\n';
await writeFile(
  masks,
  `// Written by scripts/drawIcons.ts from assets/icons.\n${[mixin, ...rules].join('\n')}`,
);

const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: TAB_SIZE_PX, height: TAB_SIZE_PX } });
await mkdir(path.join(assets, 'tabs'), { recursive: true });
for (const name of TABS)
  for (const [suffix, colour] of Object.entries(COLOURS)) {
    const svg = drawings.get(name)!.replace('#000', colour).replace('<svg', `<svg width="61" height="61"`);
    await page.setContent(`<body style="margin:10px;background:transparent">${svg}</body>`);
    await page.screenshot({ path: path.join(assets, 'tabs', `${name}${suffix}.png`), omitBackground: true });
  }
await browser.close();
