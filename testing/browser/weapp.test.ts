import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../scripts/browser';
import { buildMiniprogram } from '../../scripts/buildMiniprogram';
import { compilePackage } from '../weapp/compile';
import type { tell as tellComponent } from '../weapp/host/builtInComponents';
import type { seen } from '../weapp/host/package';
import { caseNow, doctorAt, patientAt } from './begun';
import { bookForNow } from './bookedVisit';
import { type Handset } from './handset';
import * as steps from './steps';
import { keys, openHospital, people } from './hospital';
import { Story } from './story';

const BUILT = path.resolve(import.meta.dirname, '../../dist/weapp');
const SOON_MS = 3_000;

const scratch = mkdtempSync(path.join(tmpdir(), 'weapp-'));
const story = new Story(people);

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
  story.browser = await openBrowser();
});
afterEach(async () => {
  await story.end();
  await story.world.stop();
});
afterAll(async () => {
  await story.browser.close();
  rmSync(scratch, { recursive: true });
});

describe('two phones with the built WeChat package', () => {
  it('a patient consults a doctor by text and picture, and finds the record again under 病历', async () => {
    story.world = await openHospital({ staticDir: await hostOf('whole'), strictIndexes: true });
    const patient = await story.phone('小雨');
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await steps.findDoctor(patient);
    await steps.describe(patient);
    await steps.goToCashier(patient);
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');

    const doctor = await story.phone('林晓岚');
    await steps.openDesk(doctor);
    await steps.accept(doctor, '陈小雨');
    await steps.say(doctor, '您好，红疹有没有水泡？');
    await patient.see('您好，红疹有没有水泡？');
    await steps.say(patient, '没有水泡 🙂 <b>就是痒</b>');
    await doctor.see('没有水泡 🙂 <b>就是痒</b>');
    await patient.chooseFiles(() => patient.tap('发送图片'), [steps.PICTURE]);
    await doctor.button(/图片/).last().waitFor();
    // What the patient has sent is there and read: nothing of it is still under way.
    await patient.button(/图片/).last().waitFor();
    await expect.poll(() => patient.text('未读').count(), { timeout: 20_000 }).toBe(0);
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
    }

    await patient.restart();
    await patient.tab('病历');
    await patient.tap(/陈小雨/);
    await patient.see(steps.RECORD.处理意见);
    expect((await hostSaw(patient)).errors).toEqual([]);
  });
});

describe('a booked visit by video in the built WeChat package', () => {
  /** WeChat's component that sends picture and sound, as the package has set it; the media itself only a phone has. */
  const pusher = (handset: Handset) =>
    handset.page.evaluate(() => {
      const it = document.querySelector<HTMLElement>('.host-page:not([hidden]) wx-live-pusher');
      return it && { ...it.dataset };
    });

  /** The one that plays the other side. */
  const player = (handset: Handset) =>
    handset.page.evaluate(() => {
      const it = document.querySelector<HTMLElement>('.host-page:not([hidden]) wx-live-player');
      return it && { ...it.dataset };
    });
  const tell = ({ page }: Handset, ...told: Parameters<typeof tellComponent>) =>
    page.evaluate((it) => (globalThis as unknown as { __tell: typeof tellComponent }).__tell(...it), told);

  it('both enter with a ticket of their own, see who is in, play each other, and the microphone ends with the page and not with the camera', async () => {
    story.world = await openHospital({ staticDir: await hostOf('visit'), strictIndexes: true });
    await caseNow(story.world, 'accepted');
    const id = await bookForNow(story.world, keys);
    const patient = await patientAt(story);
    const doctor = await doctorAt(story);
    for (const [handset, side] of [
      [patient, 'p'],
      [doctor, 'd'],
    ] as const) {
      await handset.tap(/^视频诊室/);
      await handset.tap('检查麦克风和摄像头');
      await handset.see('摄像头：正常');
      expect(await pusher(handset)).toBeNull();
      await handset.tap('进入诊室');
      await handset.see('您已在诊室，正在等对方进入');
      const { url, ...sends } = (await pusher(handset))!;
      expect(sends).toMatchObject({ microphone: 'true', camera: 'true' });
      const ticket = new URLSearchParams(url!.split('?')[1]);
      expect(ticket.get('userid')).toBe(`${side}-${id}`);
      expect(ticket.get('usersig')).not.toBe('');
      await handset.shot(`weapp-visit-${side}`);
    }

    await patient.tap('静音');
    await expect.poll(() => pusher(patient)).toMatchObject({ microphone: 'false', camera: 'true' });
    await patient.tap('取消静音');
    await patient.tap('关闭画面');
    // Without the component on the page nobody would hear the patient any more.
    await expect.poll(() => pusher(patient)).toMatchObject({ microphone: 'true', camera: 'false' });
    await patient.tap('打开画面');
    await expect.poll(() => pusher(patient)).toMatchObject({ microphone: 'true', camera: 'true' });

    // The other side, as the vendor's kit tells of it: who comes, what they send, and from where it is played.
    const userid = `d-${id}`;
    const playurl = `room://cloud.tencent.com/rtc?userid=${userid}&streamtype=main`;
    const others = (code: number, what: object) =>
      tell(patient, 'live-pusher', 'statechange', {
        ...{
          code,
          message: JSON.stringify({ userlist: [{ userid, streamtype: 'main', playurl, ...what }] }),
        },
      });
    await others(1031, {});
    await others(1034, { hasaudio: true });
    await others(1033, { hasvideo: true });
    await patient.see('林晓岚（医生）');
    await expect.poll(() => player(patient)).toEqual({ src: playurl, silent: 'false', dark: 'false' });
    await tell(patient, 'live-player', 'statechange', { code: 2004 });
    await tell(patient, 'live-player', 'netstatus', { info: { videoWidth: 540, videoHeight: 960 } });
    await others(1034, { hasaudio: false });
    await patient.see('林晓岚（医生） · 已静音');
    await expect.poll(() => player(patient)).toEqual({ src: playurl, silent: 'true', dark: 'false' });
    await tell(patient, 'live-pusher', 'netstatus', { info: { netQualityLevel: 5 } });
    await patient.see(/可以只用语音/);
    await others(1032, {});
    await expect.poll(() => player(patient)).toBeNull();
    await patient.see('您已在诊室，正在等对方进入');

    await patient.tap('返回');
    await patient.see('谁在诊室');
    expect(await pusher(patient)).toBeNull();
    for (const handset of [patient, doctor]) {
      expect((await hostSaw(handset)).errors).toEqual([]);
    }
  });
});

describe('a package that has lost one binding', () => {
  it('of taps is noticed at the first tap', async () => {
    const host = await hostOf('deaf', (templates) => templates.replaceAll('bindtap="eh"', ''));
    story.world = await openHospital({ staticDir: host });
    const patient = await story.phone('小雨');
    await patient.tap('就诊人');
    await expect(patient.text('服务与隐私告知').waitFor({ timeout: SOON_MS })).rejects.toThrow('Timeout');
  });

  it('of typing is noticed at the first form', async () => {
    const host = await hostOf('mute', (templates) => templates.replaceAll('bindinput="eh"', ''));
    story.world = await openHospital({ staticDir: host });
    const patient = await story.phone('小雨');
    patient.page.setDefaultTimeout(SOON_MS);
    // What was typed into the field of the number is not heard, so sex and birthday are not told.
    await expect(steps.registerPatient(patient)).rejects.toThrow('Timeout');
    await patient.tap('保存');
    await patient.see('请填写真实姓名，至少 2 个字');
  });
});
