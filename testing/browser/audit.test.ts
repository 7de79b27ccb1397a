import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { paths, tabs, type RouteName } from '../../miniprogram/routes';
import { openBrowser } from '../../scripts/browser';
import { faultsOf, LEAST, type Least } from './faults';
import { morning } from './treated';
import { furnish, HOLDERS, openingsOf, type Facts, type Holder } from './openings';
import { heardFaultsOf, MOST_NODES } from './order';
import { openHospital, people } from './hospital';

/** WeChat's font setting at its largest, as `--scale` has it; elder mode has sizes of its own. */
const LARGEST_STEP = 1.4;
const STEPS = [1, 1.2, LARGEST_STEP];
/** The narrowest phone that is still about, and a common one. */
const NARROW = { width: 320, height: 640 };
const COMMON = { width: 375, height: 812 };
/** With `PAGES`, only pages whose name fits it are looked at. */
const { SHOTS, PAGES = '' } = process.env;
const LOOKED_AT = (Object.keys(paths) as RouteName[]).filter((name) => new RegExp(PAGES).test(name));

let browser: Browser;
let world: World;
let facts: Facts;
beforeAll(async () => {
  browser = await openBrowser();
  world = await openHospital({ staticDir: path.resolve(import.meta.dirname, '../../dist/h5') });
  await morning(world);
  facts = await furnish(world, people);
  // Everything that somebody can do, done once.
}, 420_000);
afterAll(async () => {
  await world.stop();
  await browser.close();
});

/** Refused on purpose: a room of a case in writing, and pharmacies for a prescription that was used. */
const REFUSED = ['callRoom', 'pharmacies 2'];

/** A page that shows why it cannot be shown has not been looked at. */
async function failureOn(page: Page, screen: string): Promise<string[]> {
  const said = await page.locator('.taro_page_show .failure__message').allInnerTexts();
  if (REFUSED.includes(screen)) return said.length > 0 ? [] : ['is shown, and should be refused'];
  return said.map((it) => `shows a failure: ${it}`);
}

const addressOf = (name: RouteName, params: object): string => {
  const query = new URLSearchParams(Object.entries(params).map(([key, value]) => [key, String(value)]));
  return `/${paths[name]}${query.size > 0 ? `?${query.toString()}` : ''}`;
};

/** One phone for all pages of one holder. */
async function phoneOf(holder: Holder, elder: boolean) {
  const context = await browser.newContext({
    ...{ viewport: elder ? NARROW : COMMON, isMobile: true, hasTouch: true, deviceScaleFactor: 1 },
    ...{ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' },
  });
  if (elder)
    await context.addInitScript(() => {
      // A blank page has no store.
      if (location.protocol !== 'about:')
        localStorage.setItem('wz.device.elder', JSON.stringify({ data: true }));
    });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  let calls = 0;
  page.on('request', () => (calls += 1));
  page.on('requestfinished', () => (calls -= 1));
  page.on('requestfailed', () => (calls -= 1));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  /** Opened anew each time, as a link from outside opens it, and looked at when nothing is under way any more. */
  const open = async (address: string) => {
    await page.goto('about:blank');
    calls = 0;
    await page.goto(`${world.url}/?wx_user=${encodeURIComponent(HOLDERS[holder])}#${address}`);
    await page.waitForFunction(() => {
      const shown = document.querySelector('.taro_page_show .page__body');
      return (
        shown !== null &&
        shown.textContent.trim() !== '' &&
        !document.querySelector('.taro_page_show .skeleton')
      );
    });
    await expect.poll(() => calls <= 1, { interval: 20, timeout: 5_000 }).toBe(true);
    await settled(page);
  };
  return { page, open, errors, close: () => context.close() };
}

const settled = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/** Everything that is wrong with the page as it stands, in words; an empty list for nothing. */
async function faultsIn(page: Page, least: Least): Promise<string[]> {
  const { small, tiny, pale, tooWide } = await faultsOf(page, least);
  return [
    ...small.map((it) => `too small to tap: ${it}`),
    ...tiny.map((it) => `too small to read: ${it}`),
    ...pale.map((it) => `too pale: ${it}`),
    ...(tooWide ? ['wider than the phone'] : []),
  ];
}

async function heardIn(page: Page): Promise<string[]> {
  const { nameless, fields, ownOrder, jumps, nodes } = await heardFaultsOf(page);
  return [
    ...nameless.map((it) => `nothing to be heard of: ${it}`),
    ...fields.map((it) => `a field without a name: ${it}`),
    ...ownOrder.map((it) => `an order of its own: ${it}`),
    ...jumps.map((it) => `read in another order than seen: ${it}`),
    ...(nodes > MOST_NODES ? [`${nodes} nodes`] : []),
  ];
}

describe.each([
  { mode: 'standard mode', elder: false },
  { mode: 'elder mode', elder: true },
])('Every page in $mode', ({ elder }) => {
  it(
    'can be tapped, read at every font step in light and dark, and heard in the order it is seen',
    async () => {
      const openings = openingsOf(facts);
      const least = elder ? LEAST.elder : LEAST.normal;
      const found: Record<string, string[]> = {};
      for (const holder of Object.keys(HOLDERS) as Holder[]) {
        const phone = await phoneOf(holder, elder);
        for (const name of LOOKED_AT)
          for (const [at, { as, params }] of openings[name].entries()) {
            if (as !== holder) continue;
            const screen = `${name}${at > 0 ? ` ${at + 1}` : ''}`;
            const faults = new Set<string>();
            try {
              await phone.open(addressOf(name, params));
            } catch (error) {
              found[screen] = [`does not open: ${(error as Error).message.split('\n')[0]}`];
              continue;
            }
            if (SHOTS)
              await phone.page.screenshot({ path: `${SHOTS}/${elder ? 'elder' : 'standard'}-${screen}.png` });
            for (const fault of await failureOn(phone.page, screen)) faults.add(fault);
            for (const fault of await heardIn(phone.page)) faults.add(fault);
            for (const step of elder ? [1] : STEPS) {
              await phone.page.evaluate(
                (scale) =>
                  document
                    .querySelectorAll<HTMLElement>('.taro_page_show .page')
                    .forEach((it) => it.style.setProperty('--scale', String(scale))),
                step,
              );
              for (const fault of await faultsIn(phone.page, least))
                faults.add(step === 1 ? fault : `at step ${step}: ${fault}`);
            }
            await phone.page.emulateMedia({ colorScheme: 'dark' });
            await settled(phone.page);
            if (SHOTS && elder) await phone.page.screenshot({ path: `${SHOTS}/elder-dark-${screen}.png` });
            for (const fault of await faultsIn(phone.page, least))
              if (fault.startsWith('too pale')) faults.add(`in the dark: ${fault}`);
            await phone.page.emulateMedia({ colorScheme: 'light' });
            if (faults.size > 0) found[screen] = [...faults];
          }
        for (const error of phone.errors) (found['errors'] ??= []).push(error);
        await phone.close();
      }
      expect(found).toEqual({});
    },
    // Every page of the app, opened anew.
    600_000,
  );
});

it('Every page of the app is opened by somebody', () => {
  expect(Object.keys(openingsOf(facts)).sort()).toEqual(Object.keys(paths).sort());
  expect(tabs.every((name) => name in paths)).toBe(true);
});
