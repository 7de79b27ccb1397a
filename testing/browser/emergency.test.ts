import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { HOUR_MS } from '@shared/kernel/time';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { caseOf, patientAt } from './begun';
import { Handset } from './handset';
import * as steps from './steps';
import { openHospital } from './hospital';

const H5 = path.resolve(import.meta.dirname, '../../dist/h5');
const { SHOTS } = process.env;

let browser: Browser;
let world: World;
let patient: Handset;
const open: Handset[] = [];
const phone = async (who: string) => {
  const handset = await Handset.open(browser, world.url, who);
  open.push(handset);
  return handset;
};

beforeAll(async () => {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('build the app first: npm run build:h5');
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await openHospital({ staticDir: H5, strictIndexes: true });
  await caseOf(world, 'closed', [['doctor', '请不要再用新的沐浴露']]);
  open.push((patient = await patientAt(browser, world, '已结束')));
});
afterEach(async () => {
  for (const handset of open.splice(0)) await handset.close();
  await world.stop();
});

it('a doctor who is not on the case opens it in an emergency with a reason; the patient sees who and why; after an hour it is closed', async () => {
  await patient.tap('查看病历和医嘱');
  const note = await patient
    .text(/^[0-9a-z]{20,}$/)
    .first()
    .innerText();
  const other = await phone('许文博');
  await steps.openDesk(other);
  await other.tap('紧急查阅');
  await other.tap('打开一小时');
  await other.see('请填写就诊编号，在患者的病历页上');
  await other.type('就诊编号', 'no-such-case');
  await other.type('理由', '患者昏迷送来急诊，需要了解过敏史');
  await other.tap('打开一小时');
  await other.answer('确认打开');
  await other.see('没有找到这个就诊编号，请核对。编号在患者的病历页上');
  expect(await other.field('理由').last().inputValue()).toBe('患者昏迷送来急诊，需要了解过敏史');
  await other.type('就诊编号', note);
  await other.tap('打开一小时');
  await other.answer('确认打开');
  await other.see('只能看，不能写');
  await other.see('青霉素');
  await other.see('医生：请不要再用新的沐浴露');
  await other.see(steps.RECORD['处理意见']);
  if (SHOTS) await other.page.screenshot({ path: `${SHOTS}/emergency.png` });
  expect(await other.field('输入消息').count()).toBe(0);

  await patient.tap(/^谁看过/);
  await patient.see('患者昏迷送来急诊，需要了解过敏史');
  await patient.see(/许文博/);

  await world.control.advance(HOUR_MS);
  await other.restart();
  await other.tab('我的');
  await other.tap(/进入医生端/);
  await other.tap('紧急查阅');
  await other.button('打开一小时').waitFor();
  patient.expectNoErrors();
  other.expectNoErrors();
});
