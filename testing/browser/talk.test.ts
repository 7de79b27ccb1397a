import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { startHospital } from '../../scripts/hospitalWorld';
import { Handset } from './handset';
import * as steps from './steps';

const H5 = path.resolve(import.meta.dirname, '../../dist/h5');
const { SHOTS } = process.env;
const shot = async ({ page }: Handset, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` });
};

let browser: Browser;
let world: World;
let patient: Handset;
let doctor: Handset;

beforeAll(async () => {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('build the app first: npm run build:h5');
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await startHospital({ staticDir: H5, strictIndexes: true });
  patient = await Handset.open(browser, world.url, '小雨');
  await steps.registerPatient(patient);
  await patient.tap('返回');
  await steps.findDoctor(patient);
  await steps.describe(patient);
  await steps.goToCashier(patient);
  await patient.cashier('立即支付');
  await patient.see('下一位就是您');
  doctor = await Handset.open(browser, world.url, '林晓岚');
  await steps.openDesk(doctor);
  await steps.accept(doctor, '陈小雨');
});
afterEach(async () => {
  for (const handset of [patient, doctor]) await handset.close();
  await world.stop();
});

it('a doctor keeps a phrase and sends it after reading it over; the patient answers it with a quotation and takes a slip back', async () => {
  await doctor.tap('常用语');
  await doctor.tap('添加常用语');
  await doctor.type('添加一句', '请拍一张清楚的照片');
  await doctor.tap('添加');
  await doctor.button('删除“请拍一张清楚的照片”').waitFor();
  await doctor.tap('返回');
  await doctor.button('请拍一张清楚的照片').last().waitFor();
  await shot(doctor, 'phrases');
  await doctor.tap('请拍一张清楚的照片');
  expect(await doctor.field('输入消息').last().inputValue()).toBe('请拍一张清楚的照片');
  await doctor.tap('发送');

  await patient.see('请拍一张清楚的照片');
  await patient.tap('请拍一张清楚的照片');
  await patient.tap('引用');
  await patient.see('医生：请拍一张清楚的照片');
  await steps.say(patient, '好的，这就拍');
  await doctor.see('我：请拍一张清楚的照片');
  await shot(doctor, 'quoted');

  await steps.say(patient, '这句发错了');
  await doctor.see('这句发错了');
  await patient.tap('这句发错了');
  await patient.tap('撤回');
  await patient.see('您撤回了一条消息');
  await doctor.see('对方撤回了一条消息');
  expect(await doctor.text('这句发错了').count()).toBe(0);
  await shot(patient, 'recalled');
  patient.expectNoErrors();
  doctor.expectNoErrors();
});
