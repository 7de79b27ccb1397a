import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, it } from 'vitest';
import type { StaffRole } from '@shared/kernel/actor';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { Desk } from './desk';
import { openHospital, people } from './hospital';

const root = path.resolve(import.meta.dirname, '../..');

let browser: Browser;
let world: World;
const open: Desk[] = [];

const deskOf = async (role: StaffRole, hash = '') => {
  const desk = await Desk.open(browser, world, {}, hash);
  open.push(desk);
  await desk.signIn(people.find((it) => it.role === role)!);
  return desk;
};

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await openHospital({
    ...{ consoleDir: path.join(root, 'dist/console'), strictIndexes: true },
  });
});
afterEach(async () => {
  for (const it of open.splice(0)) {
    it.expectNoErrors();
    await it.close();
  }
  await world.stop();
});

const shot = async (desk: Desk, name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await desk.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
};

it('whoever is signed in elsewhere hears it, sees where, and ends it', async () => {
  const before = await deskOf('operations', '#/applications');
  await before.title('入驻审核');
  await before.page.getByText('60 天内到期', { exact: true }).click();
  await before.see('60 天内没有人到期');
  await shot(before, 'due-none');

  const now = await deskOf('operations');
  await now.see(/您的账号还在另外 1 处登录着/);
  await shot(now, 'sessions-notice');
  await now.link('查看我的登录').click();
  await now.row('其他地方').waitFor();
  await shot(now, 'sessions-list');
  await now.press('结束其他登录');
  await now.page.getByRole('dialog').getByRole('button', { name: '结束其他登录' }).click();
  await now.see('其他登录已结束');
  await now.row('其他地方').waitFor({ state: 'hidden' });
  await now.row('这里').waitFor();
  await now.text(/您的账号还在另外/).waitFor({ state: 'detached' });
  await before.press('刷新');
  await before.see(/^登录已结束。重新登录后回到刚才的页面/);
});
