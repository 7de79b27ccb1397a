import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { caseOf, doctorAt } from './begun';
import { Handset } from './handset';
import * as steps from './steps';
import { openHospital } from './hospital';

const H5 = path.resolve(import.meta.dirname, '../../dist/h5');
const { SHOTS } = process.env;
const shot = async ({ page }: Handset, name: string) => {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
};

let browser: Browser;
let world: World;
const open: Handset[] = [];

beforeAll(async () => {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('build the app first: npm run build:h5');
  browser = await openBrowser();
});
afterAll(() => browser.close());
/** 林晓岚 has accepted the case of 陈小雨. */
beforeEach(async () => {
  world = await openHospital({ staticDir: H5, strictIndexes: true });
  await caseOf(world, 'accepted');
});
afterEach(async () => {
  for (const handset of open.splice(0)) await handset.close();
  await world.stop();
});

const phoneOf = async (who: string) => {
  const handset = await Handset.open(browser, world.url, who);
  open.push(handset);
  return handset;
};
const openRecord = async (patient: Handset) => {
  await patient.restart();
  await patient.tab('病历');
  await patient.tap(/的病历，林晓岚/);
  await patient.see('电子签名');
};
const hashOf = (handset: Handset) =>
  handset.page.locator('.record-paper__hash').filter({ visible: true }).last().textContent();

it('a doctor signs the record with a PIN, puts it right with a reason, and the patient reads both versions', async () => {
  const doctor = await doctorAt(browser, world);
  open.push(doctor);
  await doctor.tab('病历');
  for (const [part, text] of Object.entries(steps.RECORD)) await doctor.type(part, text);
  await doctor.choose('处置', '自我护理');
  await doctor.tap('结束问诊并签署病历');
  await doctor.see('请输入 6 位签名口令');
  await doctor.type('签名口令', '111222');
  await doctor.tap('结束问诊并签署病历');
  await doctor.answer('确认签署');
  await doctor.see(/签名口令不对/);
  expect(await doctor.field('处理意见').last().inputValue()).toBe(steps.RECORD.处理意见);
  await shot(doctor, 'sign-wrong-pin');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.tap('结束问诊并签署病历');
  await doctor.answer('确认签署');
  await doctor.see(/医生已电子签名/);
  await shot(doctor, 'signed-doctor');

  const patient = await phoneOf('小雨');
  await openRecord(patient);
  await patient.see(/医生已电子签名/);
  const first = await hashOf(patient);
  await shot(patient, 'signed-patient');

  await doctor.tap('更正病历');
  await doctor.type('过敏史', '青霉素、头孢');
  await doctor.tap('签署更正');
  await doctor.see(/请写明更正的理由/);
  await doctor.type('更正的理由', '过敏史漏写了头孢');
  await doctor.type('签名口令', DEMO_PIN);
  await shot(doctor, 'amending');
  await doctor.tap('签署更正');
  // The form names the version it will be, too: only what is signed has one before it.
  await doctor.see('以前的 1 个版本');
  await doctor.see('第 2 版');

  await openRecord(patient);
  await patient.see('第 2 版');
  await patient.see('过敏史漏写了头孢');
  await patient.see('青霉素、头孢');
  expect(await hashOf(patient)).not.toBe(first);
  await patient.tap('以前的 1 个版本');
  await patient.see(/第 1 版/);
  await patient.see(new RegExp(`校验码 ${first}`));
  await shot(patient, 'versions-patient');
  await doctor.tap('以前的 1 个版本');
  await doctor.see(new RegExp(`校验码 ${first}`));
  await shot(doctor, 'versions-doctor');
  for (const handset of open) handset.expectNoErrors();
});
