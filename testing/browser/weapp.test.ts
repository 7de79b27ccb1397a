import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../emulator/world';
import { openBrowser } from '../../scripts/browser';
import { buildMiniprogram } from '../../scripts/buildMiniprogram';
import { startHospital } from '../../scripts/hospitalWorld';
import { compilePackage } from '../weapp/compile';
import type { seen } from '../weapp/host/package';
import { Handset } from './handset';
import * as steps from './steps';

const BUILT = path.resolve(import.meta.dirname, '../../dist/weapp');
const SOON_MS = 3_000;

const scratch = mkdtempSync(path.join(tmpdir(), 'weapp-'));
let browser: Browser;
let world: World;
const open: Handset[] = [];

const phone = async (who: string) => {
  const handset = await Handset.open(browser, world.url, who);
  open.push(handset);
  return handset;
};
/** The package as it was built, or with its templates changed, as a page to open. */
async function hostOf(name: string, change: (templates: string) => string = (it) => it): Promise<string> {
  const copy = path.join(scratch, name);
  cpSync(BUILT, copy, { recursive: true });
  const templates = path.join(copy, 'base.wxml');
  writeFileSync(templates, change(readFileSync(templates, 'utf8')));
  await compilePackage(copy, `${copy}-host`);
  return `${copy}-host`;
}
const hostSaw = (handset: Handset) =>
  handset.page.evaluate(() => (globalThis as unknown as { __host: typeof seen }).__host);

/** What crosses from the logic to the view while something happens. */
async function crossing(handset: Handset, happen: () => Promise<void>) {
  const before = (await hostSaw(handset)).setData;
  await happen();
  const after = (await hostSaw(handset)).setData;
  return { calls: after.calls - before.calls, bytes: after.bytes - before.bytes };
}

beforeAll(async () => {
  await buildMiniprogram('weapp');
  browser = await openBrowser();
});
afterEach(async () => {
  for (const handset of open.splice(0)) await handset.close();
  await world.stop();
});
afterAll(async () => {
  await browser.close();
  rmSync(scratch, { recursive: true });
});

describe('two phones with the built WeChat package', () => {
  it('a patient consults a doctor by text and picture, and finds the record again under 病历', async () => {
    world = await startHospital({ staticDir: await hostOf('whole'), strictIndexes: true });
    const patient = await phone('小雨');
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await steps.findDoctor(patient);
    await steps.describe(patient);
    await steps.goToCashier(patient);
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');

    const doctor = await phone('林晓岚');
    await steps.openDesk(doctor);
    await steps.accept(doctor, '陈小雨');
    await steps.say(doctor, '您好，红疹有没有水泡？');
    await patient.see('您好，红疹有没有水泡？');
    await steps.say(patient, '没有水泡 🙂 <b>就是痒</b>');
    await doctor.see('没有水泡 🙂 <b>就是痒</b>');
    await patient.chooseFiles(() => patient.tap('发送图片'), [steps.PICTURE]);
    await doctor.button(/图片/).last().waitFor();
    const message = await crossing(patient, async () => {
      await steps.say(doctor, '请把患处拍清楚一些');
      await patient.see('请把患处拍清楚一些');
    });
    expect(message.bytes).toBeLessThan(4_000);

    await steps.writeAndClose(doctor);
    await patient.see('请在 3 天内到医院门诊就诊');
    await patient.tap('查看病历和医嘱');
    for (const text of Object.values(steps.RECORD)) await patient.see(text);
    await patient.tap(/复制/);
    await expect.poll(() => patient.pasted()).toContain(steps.RECORD.处理意见);
    for (const handset of [patient, doctor]) {
      const { errors, setData } = await hostSaw(handset);
      expect(errors).toEqual([]);
      expect(setData.bytes).toBeLessThan(200_000);
      handset.expectNoErrors();
    }

    await patient.restart();
    await patient.tab('病历');
    await patient.tap(/陈小雨/);
    await patient.see(steps.RECORD.处理意见);
    expect((await hostSaw(patient)).errors).toEqual([]);
  });
});

describe('a package that has lost one binding', () => {
  it('of taps is noticed at the first tap', async () => {
    const host = await hostOf('deaf', (templates) => templates.replaceAll('bindtap="eh"', ''));
    world = await startHospital({ staticDir: host });
    const patient = await phone('小雨');
    await patient.tap('就诊人');
    await expect(patient.text('服务与隐私告知').waitFor({ timeout: SOON_MS })).rejects.toThrow('Timeout');
  });

  it('of typing is noticed at the first form', async () => {
    const host = await hostOf('mute', (templates) => templates.replaceAll('bindinput="eh"', ''));
    world = await startHospital({ staticDir: host });
    const patient = await phone('小雨');
    patient.page.setDefaultTimeout(SOON_MS);
    // What was typed into the field of the number is not heard, so sex and birthday are not told.
    await expect(steps.registerPatient(patient)).rejects.toThrow('Timeout');
    await patient.tap('保存');
    await patient.see('请填写真实姓名，至少 2 个字');
  });
});
