import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { drXu } from '../journeys/cast';
import { caseOf } from './begun';
import { Handset } from './handset';
import { CHIEF, RECORD } from './steps';
import { openHospital } from './hospital';

const H5 = path.resolve(import.meta.dirname, '../../dist/h5');
const { SHOTS } = process.env;

let browser: Browser;
let world: World;
const open: Handset[] = [];
const phone = async (who: string) => {
  const handset = await Handset.open(browser, world.url, who);
  open.push(handset);
  return handset;
};
const shot = (handset: Handset, name: string) =>
  SHOTS ? handset.page.screenshot({ path: `${SHOTS}/${name}.png` }) : undefined;

beforeAll(async () => {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('build the app first: npm run build:h5');
  browser = await openBrowser();
});
afterAll(() => browser.close());
/** 陈小雨 has seen 林晓岚, and 林晓岚 has signed. */
beforeEach(async () => {
  world = await openHospital({ staticDir: H5, strictIndexes: true });
  await caseOf(world, 'closed');
  await drXu(world);
});
afterEach(async () => {
  for (const handset of open.splice(0)) await handset.close();
  await world.stop();
});

it('a patient finds a record by its words and shares it for a week; that doctor reads it, the patient sees the look and takes it back at once', async () => {
  const patient = await phone('小雨');
  await patient.tab('病历');
  await patient.see(CHIEF);
  await patient.type('搜索病历', '骨折');
  await patient.see('没有找到相关的病历');
  await patient.type('搜索病历', '皮疹待查');
  await patient.see(CHIEF);
  await shot(patient, 'share-timeline');
  await patient.tap(/^授权医生查看病历/);
  await patient.see('还没有授权过');
  await patient.tap('授权一位医生');
  await patient.tap(/^许文博/);
  await patient.tap('授权查看 7 天');
  await patient.see('请先阅读并勾选同意');
  await patient.tick('我已阅读并同意授权');
  await shot(patient, 'share-form');
  await patient.tap('授权查看 7 天');
  await patient.see('有效');
  await shot(patient, 'share-given');

  const doctor = await phone('许文博');
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await doctor.tap('患者授权的病历');
  await shot(doctor, 'share-received');
  await doctor.tap(/^陈\*\*/);
  await doctor.see(RECORD.处理意见);
  await doctor.see(/只供查看/);
  await shot(doctor, 'share-records');

  await patient.restart();
  await patient.tab('病历');
  await patient.tap(/^陈小雨的病历/);
  await patient.tap(/^谁看过/);
  await patient.see(/经您授权查看/);
  await patient.tap('返回');
  await patient.tap('返回');
  await patient.tap(/^授权医生查看病历/);
  await patient.tap(/^撤回给许文博/);
  await patient.answer('撤回');
  await patient.see('已撤回');

  await doctor.tap('返回');
  await doctor.see(/撤回/);
  expect(await doctor.text(RECORD.处理意见).count()).toBe(0);
  patient.expectNoErrors();
  doctor.expectNoErrors();
});

it('a second opinion is one tap from a signed record: another doctor of the department, with the record, and the order is filled in', async () => {
  const patient = await phone('小雨');
  await patient.tab('病历');
  await patient.tap(/^陈小雨的病历/);
  await patient.tap(/^请另一位医生看看/);
  await patient.tick('我已阅读并同意授权');
  await shot(patient, 'second-opinion');
  await patient.tap(/^赵启明/);
  await patient.field('哪里不舒服').last().waitFor();
  expect(await patient.field('哪里不舒服').last().inputValue()).toMatch(/^第二意见：想听听您对/);
  await shot(patient, 'second-opinion-order');
  patient.expectNoErrors();
});
