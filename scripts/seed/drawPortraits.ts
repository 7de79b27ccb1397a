import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openBrowser } from '../browser';
import { drawPortrait } from './drawPortrait';
import { DOCTORS } from './hospital';

/** Draws every demo doctor into `portraits/<id>.png`: WeChat shows no SVG from cloud storage. Run after a change. */
const folder = path.join(import.meta.dirname, 'portraits');
await mkdir(folder, { recursive: true });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 240, height: 240 } });
for (const { id, portrait } of DOCTORS) {
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawPortrait(portrait)}`);
  await page.screenshot({ path: path.join(folder, `${id}.png`) });
}
await browser.close();
