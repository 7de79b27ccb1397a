import path from 'node:path';
import type { Page } from 'playwright-core';

/** Keeps a picture of the whole page in the folder that `SHOTS` names; without one it does nothing. */
export async function shot(page: Page, name: string): Promise<void> {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: path.join(SHOTS, `${name}.png`), fullPage: true });
}
