import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { startHospital } from '../../scripts/hospitalWorld';
import { PEOPLE } from '../../scripts/seed/hospital';
import { faultsOf, LEAST } from './faults';
import { Handset } from './handset';
import * as steps from './steps';

const H5 = path.resolve(import.meta.dirname, '../../dist/h5');
const { SHOTS } = process.env;
const NONE = { small: [], tiny: [], pale: [], tooWide: false };

let browser: Browser;
let world: World;
let elder: Handset;
let doctor: Handset;

const look = async (name: string) => {
  if (SHOTS) await elder.page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
  expect({ name, ...(await faultsOf(elder.page, LEAST.elder)) }).toEqual({ name, ...NONE });
};

/** 王建国, 68, tells what he has and takes, and was diagnosed in a hospital. */
async function firstFollowUp(): Promise<void> {
  await elder.tap('就诊人');
  await elder.tick('我已阅读并同意服务与隐私告知');
  await elder.tick('我单独同意处理健康信息');
  await elder.tap(/^同意/);
  await elder.tap('添加就诊人');
  await elder.type('姓名', '王建国');
  await elder.type('身份证号', PEOPLE.find(({ name }) => name === '王建国')!.idCard);
  await elder.choose('与您的关系', '本人');
  await elder.tap('保存并核验');
  await elder.see('已实名');
  await elder.tap('健康档案王建国');
  await elder.choose('既往史', '有');
  await elder.type('既往史，具体情况', '高血压 5 年');
  await elder.choose('过敏史', '没有');
  await elder.choose('正在用的药', '有');
  await elder.tap('保存');
  await elder.see('请写下具体情况');
  await elder.type('正在用的药，具体情况', '氨氯地平，每天早上一片');
  await elder.tap('保存');
  await elder.see('已实名');
  await elder.tap('返回');
  await steps.findDoctor(elder);
  await elder.tap(/图文问诊/);
  await elder.see('下面三项按上次填写带入');
  await elder.choose('这次需要', '复诊');
  await elder.type('医生当时的诊断', '高血压');
  await elder.type('在哪家医院看的', '市第一人民医院');
  for (const [part, text] of [
    ['年', '2026'],
    ['月', '9'],
    ['日', '1'],
  ])
    await elder.type(`看病的日期${part}`, text!);
  await elder.chooseFiles(() => elder.tap('添加就诊材料'), [steps.PICTURE]);
  await elder.button('第 1 张就诊材料').last().waitFor();
  await elder.type('哪里不舒服', steps.CHIEF);
  await elder.choose('多久了', '半年以上');
  await steps.goToCashier(elder);
  await elder.cashier('立即支付');
  await elder.see('下一位就是您');
}

async function diagnose(): Promise<void> {
  await steps.openDesk(doctor);
  await steps.accept(doctor, '王建国');
  await doctor.tab('病情');
  await doctor.tap('打开凭证');
  await doctor.choose('凭证说明什么', '认定复诊');
  await doctor.type('搜索材料上的诊断', 'gxy');
  await doctor.tap(/^选择高血压$/);
  await doctor.tap('提交认定');
  await doctor.see('已认定复诊');
  await doctor.tab('病历');
  await doctor.tap(/^选择高血压$/);
  await steps.writeAndClose(doctor);
}

beforeAll(async () => {
  if (!existsSync(path.join(H5, 'index.html'))) throw new Error('build the app first: npm run build:h5');
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  world = await startHospital({ staticDir: H5, strictIndexes: true });
  elder = await Handset.open(browser, world.url, '老王');
  doctor = await Handset.open(browser, world.url, '林晓岚');
});
afterEach(async () => {
  for (const handset of [elder, doctor]) await handset.close();
  await world.stop();
});

it('an elder goes on with a treatment in three taps: 续方, agree, pay', async () => {
  await firstFollowUp();
  await diagnose();
  await elder.see('查看病历和医嘱');
  await elder.restart();
  await elder.tab('我的');
  await elder.page.getByRole('switch', { checked: false }).filter({ visible: true }).tap();
  await elder.tab('首页');
  await elder.button('续方').waitFor();
  await look('elder-home');

  await elder.tap('续方');
  await elder.see('续方：想按上次的诊断（高血压）继续治疗');
  await elder.see('氨氯地平，每天早上一片');
  await look('elder-renew');
  await elder.tick('我已阅读并同意风险告知');
  await elder.tap(/^支付 .* 元，开始问诊/);

  await elder.cashier('立即支付');
  await elder.see('下一位就是您');
  await doctor.tap('返回');
  // The desk shows for a moment what it showed before: his first case.
  const renewal = doctor.button(/^王建国/).filter({ hasText: '续方' });
  await renewal.getByText('老人').waitFor();
  await renewal.tap();
  await doctor.tap('打开凭证');
  await doctor.see(/本院病历的诊断：高血压（I10/);
  await doctor.tap(/^接诊$/);
  await doctor.field('输入消息').last().waitFor();
  await doctor.tab('病情');
  await doctor.tap('查看以往就诊');
  await doctor.tap(/^2026-11-\d\d，高血压$/);
  await doctor.see(steps.RECORD['处理意见']);
  if (SHOTS) await doctor.page.screenshot({ path: `${SHOTS}/history.png` });
  elder.expectNoErrors();
  doctor.expectNoErrors();
});
