import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser';
import type { World } from '../../emulator/world';
import { drLin, openCase, xiaoyu } from '../journeys/cast';
import { openHospital } from './hospital';

let browser: Browser;
let world: World;
beforeAll(async () => {
  browser = await openBrowser();
  world = await openHospital({});
  await openCase(world, await xiaoyu(world, '<b>小雨</b>'), await drLin(world));
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

it('shows the developer functions, documents and payments, moves the clock and goes back', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${world.url}/__control/`);
  await page.getByRole('cell', { name: 'consultation', exact: true }).first().waitFor();

  await page.getByRole('tab', { name: 'Database' }).click();
  const patients = page.getByRole('row', { name: /^patients/ });
  await patients.getByRole('button', { name: 'Look' }).click();
  // What people typed is shown as they typed it, and is nothing more than text.
  await page.getByText('bornOn').waitFor();
  await page.getByRole('textbox', { name: 'Query' }).fill('{"nonsense');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('the query is not a JSON object').waitFor();

  await page.getByRole('tab', { name: 'Payments' }).click();
  await page.getByRole('cell', { name: 'SUCCESS' }).first().waitFor();

  await page.getByRole('tab', { name: 'World' }).click();
  await page.getByRole('textbox', { name: 'Name of the snapshot' }).fill('now');
  await page.getByRole('button', { name: 'Take', exact: true }).click();
  await page.getByRole('button', { name: 'Restore' }).waitFor();
  // The page reads the clock while timers still run: the hour is over when its answer is there.
  const moved = page.waitForResponse(
    (answer) => answer.url().endsWith('/clock') && answer.request().method() === 'POST',
  );
  await page.getByRole('button', { name: '+1 hour' }).click();
  expect((await moved).status()).toBe(200);
  await page.getByText(', moved').waitFor();
  expect(world.control.offset()).toBeGreaterThan(3_500_000);
  const restored = page.waitForResponse((answer) => answer.url().endsWith('/snapshots/restore'));
  await page.getByRole('button', { name: 'Restore' }).click();
  expect((await restored).status()).toBe(200);
  expect(world.control.offset()).toBeLessThan(60_000);
  expect(errors).toEqual([]);
  await page.close();
});
