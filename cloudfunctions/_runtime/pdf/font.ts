import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Noto Sans SC, OFL 1.1: every character of GBK but one, and the signs of units (see `font.test.ts`). */
export const FONT_FILE = 'NotoSansSC_400Regular.ttf';
/** Where npm has it; `scripts/buildFunctions.ts` puts it beside the functions that print. */
export const FONT_PACKAGE = `@expo-google-fonts/noto-sans-sc/400Regular/${FONT_FILE}`;

/** The font's file: beside the deployed function, or in `node_modules` where nothing is built. */
export function fontFile(): string {
  const beside = typeof __dirname === 'string' ? path.join(__dirname, FONT_FILE) : FONT_FILE;
  if (existsSync(beside)) return beside;
  return createRequire(path.join(process.cwd(), 'package.json')).resolve(FONT_PACKAGE);
}
