import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { startHospital } from '../../scripts/hospitalWorld';
import { Handset } from './handset';

/** The narrowest phone that is still about. */
const NARROW = { width: 320, height: 640 };
/** LOOK: nothing that is tapped is smaller, in CSS px. */
const TARGET = 44;
const PAGES = [
  { address: '#/home/index', shows: /[找看]医生/ },
  { address: '#/patient/departments/index', shows: /^全科医学科/ },
  { address: '#/patient/doctors/index?department=02', shows: /林晓岚/ },
];

let browser: Browser;
let world: World;
beforeAll(async () => {
  browser = await openBrowser();
  world = await startHospital({ staticDir: path.resolve(import.meta.dirname, '../../dist/h5') });
});
afterAll(async () => {
  await browser.close();
  await world.stop();
});

/** What is wider than the phone, and what is too small to tap. */
const faults = (phone: Handset) =>
  phone.page.evaluate((target) => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>(
        '.taro_page_show [role="button"], .taro_page_show [role="radio"]',
      ),
    ];
    const small = shown.flatMap((it) => {
      const { width, height } = it.getBoundingClientRect();
      const isSeen = width > 0 && height > 0;
      return isSeen && (width < target || height < target) ? [`${it.textContent} ${width}×${height}`] : [];
    });
    const page = document.documentElement;
    return { small, tooWide: page.scrollWidth > page.clientWidth };
  }, TARGET);

it.each([false, true])(
  'fits the narrowest phone, with targets a thumb can hit (elder mode: %s)',
  async (elder) => {
    const phone = await Handset.open(browser, world.url, '老王', NARROW);
    await phone.tab('我的');
    const elderMode = phone.page.getByRole('switch', { checked: false }).filter({ visible: true });
    await elderMode.waitFor();
    if (elder) {
      await elderMode.tap();
      await elderMode.waitFor({ state: 'detached' });
    }
    for (const { address, shows } of PAGES) {
      // Each page is opened anew: on the way from one to the next, both are there for a moment.
      await phone.page.goto('about:blank');
      await phone.page.goto(`${world.url}/?wx_user=${encodeURIComponent('老王')}${address}`);
      await phone.button(shows).first().waitFor();
      expect({ address, ...(await faults(phone)) }).toEqual({ address, small: [], tooWide: false });
    }
    phone.expectNoErrors();
    await phone.close();
  },
);
