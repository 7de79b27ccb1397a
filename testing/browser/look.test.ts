import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { startHospital } from '../../scripts/hospitalWorld';
import { Handset } from './handset';

/** The narrowest phone that is still about. */
const NARROW = { width: 320, height: 640 };
/** LOOK: nothing that is tapped and no word is smaller, in CSS px. */
const LEAST = { normal: { target: 44, text: 12 }, elder: { target: 60, text: 18 } };
const PAGES = [
  { address: '#/home/index', shows: /[找看]医生/, tabs: 4 },
  { address: '#/patient/departments/index', shows: /^全科医学科/, tabs: 0 },
  { address: '#/patient/doctors/index?department=02', shows: /林晓岚/, tabs: 0 },
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

/** What is wider than the phone, what is too small to tap, and what is too small to read. */
const faults = (phone: Handset, least: { target: number; text: number }) =>
  phone.page.evaluate(({ target, text }) => {
    const isSeen = (it: Element) => {
      const { width, height } = it.getBoundingClientRect();
      return width > 0 && height > 0;
    };
    const tapped =
      '.taro_page_show [role="button"], .taro_page_show [role="radio"], .weui-tabbar .weui-tabbar__item';
    const small = [...document.querySelectorAll<HTMLElement>(tapped)].filter(isSeen).flatMap((it) => {
      const { width, height } = it.getBoundingClientRect();
      return width < target || height < target ? [`${it.textContent} ${width}×${height}`] : [];
    });
    const read = [...document.querySelectorAll('.taro_page_show *, .weui-tabbar *')].filter(
      (it) => isSeen(it) && [...it.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    const tiny = read.flatMap((it) => {
      const { fontSize } = getComputedStyle(it);
      return parseFloat(fontSize) < text ? [`${it.textContent} ${fontSize}`] : [];
    });
    const tabs = [...document.querySelectorAll('.weui-tabbar__label')].filter(
      (it) => isSeen(it) && it.getBoundingClientRect().bottom <= window.innerHeight,
    ).length;
    const page = document.documentElement;
    return { small, tiny, tabs, tooWide: page.scrollWidth > page.clientWidth };
  }, least);

it.each([false, true])(
  'fits the narrowest phone, with targets a thumb can hit and words an eye can read (elder mode: %s)',
  async (elder) => {
    const phone = await Handset.open(browser, world.url, '老王', NARROW);
    await phone.tab('我的');
    const elderMode = phone.page.getByRole('switch', { checked: false }).filter({ visible: true });
    await elderMode.waitFor();
    if (elder) {
      await elderMode.tap();
      await elderMode.waitFor({ state: 'detached' });
    }
    for (const { address, shows, tabs } of PAGES) {
      // Each page is opened anew: on the way from one to the next, both are there for a moment.
      await phone.page.goto('about:blank');
      await phone.page.goto(`${world.url}/?wx_user=${encodeURIComponent('老王')}${address}`);
      await phone.button(shows).first().waitFor();
      if (tabs > 0) await phone.page.locator('.weui-tabbar__label').last().waitFor();
      const found = await faults(phone, elder ? LEAST.elder : LEAST.normal);
      expect({ address, ...found }).toEqual({ address, small: [], tiny: [], tabs, tooWide: false });
    }
    phone.expectNoErrors();
    await phone.close();
  },
);
