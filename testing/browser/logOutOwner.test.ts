import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { openBrowser } from '../../scripts/browser';
import { idNumberOf } from '../idNumbers';
import { xiaoyu, XIAOYU } from '../journeys/cast';
import { Desk } from './desk';
import { Handset } from './handset';
import { openHospital, people } from './hospital';

const built = (name: string) => path.resolve(import.meta.dirname, '../../dist', name);
const { SHOTS } = process.env;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('somebody who has lost a phone calls, the security administrator logs it out, and its owner reads why', async () => {
  const world = await openHospital({
    ...{ staticDir: built('h5'), consoleDir: built('console'), strictIndexes: true },
  });
  await xiaoyu(world);
  const phone = await Handset.open(browser, world.url, '小雨');
  await phone.tab('我的');
  await phone.tap('账号与安全');
  await phone.see('登录设备');

  const desk = await Desk.open(browser, world, {}, '#/security');
  await desk.signIn(people.find(({ role }) => role === 'security_admin')!);
  await desk.press('代为退出登录');
  await desk.type('姓名', '小语');
  await desk.type('身份证号', '1101');
  await desk.press('全部退出');
  await desk.see('身份证号应为 18 位，请核对');
  await desk.type('身份证号', idNumberOf(XIAOYU, 0));
  await desk.press('全部退出');
  await desk.see('请选择原因');
  await desk.page.getByText('手机丢失', { exact: true }).click();
  await desk.press('全部退出');
  await desk.see('姓名和号码对不上任何账号，请与来电者再核对一遍');
  if (SHOTS) await desk.page.screenshot({ path: `${SHOTS}/console-logout.png` });
  await desk.type('姓名', XIAOYU.name);
  await desk.press('全部退出');
  await desk.see(/已退出 \d 台设备/);

  // From its next call on it is out.
  await phone.page.reload();
  await phone.see('这台设备已退出登录');
  await phone.tap('在本机重新登录');
  await phone.tab('我的');
  await phone.tap('账号与安全');
  await phone.see(/医院在.*应来电让全部设备退出登录，原因：手机丢失/);
  if (SHOTS) await phone.page.screenshot({ path: `${SHOTS}/devices-by-hospital.png` });
  phone.expectNoErrors();
  await phone.close();
  desk.expectNoErrors();
  await desk.close();
  await world.stop();
});
