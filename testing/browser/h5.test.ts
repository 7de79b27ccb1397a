import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '@shared/kernel/time';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let patient: Handset;

const doctorAtDesk = async () => {
  const doctor = await story.phone('林晓岚');
  await steps.openDesk(doctor);
  return doctor;
};
/** From the home page to the cashier. */
const order = async () => {
  await steps.registerPatient(patient);
  await patient.tap('返回');
  await steps.findDoctor(patient);
  await steps.describe(patient);
  await steps.goToCashier(patient);
};
const pay = async () => {
  await patient.cashier('立即支付');
  await patient.see('下一位就是您');
};

beforeEach(async () => {
  patient = await story.phone('小雨');
});

describe('two phones in a browser', () => {
  it('a patient consults a doctor, and finds the record again under 病历', async () => {
    await order();
    await pay();
    const doctor = await doctorAtDesk();
    await steps.accept(doctor, '陈小雨');

    await steps.say(doctor, '您好，红疹有没有水泡？');
    await patient.see('您好，红疹有没有水泡？');
    await steps.say(patient, '没有水泡 🙂 <b>就是痒</b>');
    await doctor.see('没有水泡 🙂 <b>就是痒</b>');
    await patient.chooseFiles(() => patient.tap('发送图片'), [steps.PICTURE]);
    await doctor.button(/图片/).last().waitFor();

    await steps.writeAndClose(doctor);
    await patient.see('请在 3 天内到医院门诊就诊');
    await patient.tap('查看病历和医嘱');
    for (const text of Object.values(steps.RECORD)) await patient.see(text);
    await patient.tap(/复制/);
    await patient.see('已复制');
    const pasted = await patient.pasted();
    for (const text of Object.values(steps.RECORD)) expect(pasted).toContain(text);
    // A record that was copied stays nowhere on the phone.
    expect(await patient.page.evaluate(() => JSON.stringify(localStorage))).not.toContain(
      steps.RECORD.现病史,
    );
    await patient.restart();
    await patient.tab('病历');
    await patient.tap(/陈小雨/);
    await patient.see(steps.RECORD.处理意见);

    await patient.tap(/^谁看过/);
    await patient.see('林晓岚 医生');
    await patient.see(/为您看诊/);
    await patient.tap(/^1 留痕凭据/);
    await patient.see('已取得，再点一次保存');
    const [kept] = await Promise.all([patient.page.waitForEvent('download'), patient.tap(/^1 留痕凭据/)]);
    expect(JSON.parse(await readFile(await kept.path(), 'utf8'))).toHaveProperty('leaf');
  });

  it('anybody may check the licences and keep the roots, without agreeing to anything', async () => {
    await patient.tab('我的');
    await patient.tap(/^公示/);
    await patient.see('互联网医院执业许可');
    await patient.see('有效');
    await patient.see('还没有公布');
  });

  it('a patient takes a copy of everything along, and has a person erased who was never treated', async () => {
    await steps.registerPatient(patient);
    await patient.restart();
    await patient.tab('我的');
    await patient.tap(/^我的数据/);
    await patient.tap('导出我的全部资料');
    const [file] = await Promise.all([patient.page.waitForEvent('download'), patient.tap('保存或转发文件')]);
    expect(file.suggestedFilename()).toMatch(/^我的问诊资料-.*\.json$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('陈小雨');
    await patient.tap('删除陈小雨的资料');
    await patient.see(/任何人都不能再恢复/);
    await patient.answer('删除');
    await patient.see('没有就诊人');
    // What was fetched before is no longer what there is.
    await patient.button('导出我的全部资料').waitFor();
  });

  it('what was typed outlives a restart of the app, and is asked for nowhere twice', async () => {
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await steps.findDoctor(patient);
    await steps.describe(patient);
    await patient.restart();
    await steps.findDoctor(patient);
    await patient.tap(/图文问诊/);
    await expect.poll(() => patient.field('哪里不舒服').last().inputValue()).toBe(steps.CHIEF);
    await patient.button('第 1 张图片').last().waitFor();
    await steps.goToCashier(patient);
    await pay();
  });

  it('a patient who leaves the cashier can pay later, and one who cancels gets the money back', async () => {
    await order();
    await patient.cashier('取消');
    await patient.see('等待支付');
    await patient.tap(/^继续支付 19 元/);
    await pay();
    await patient.tap('取消问诊，全额退款');
    await patient.answer('取消问诊');
    await patient.see(/退款处理中|已退回/);
    await story.world.control.advance(MINUTE_MS);
    await patient.see('已退回');
  });

  it('a message written without a network goes out by itself when it is back, once', async () => {
    await order();
    await pay();
    const doctor = await doctorAtDesk();
    await steps.accept(doctor, '陈小雨');
    await patient.field('输入消息').last().waitFor();
    await patient.offline(true);
    await steps.say(patient, '我刚才没有信号');
    await steps.say(doctor, '请把患处拍清楚一些');
    await patient.offline(false);
    await patient.see('请把患处拍清楚一些');
    await doctor.see('我刚才没有信号');
    expect(await doctor.text('我刚才没有信号').count()).toBe(1);
    expect(await patient.text('我刚才没有信号').count()).toBe(1);
  });

  it('an executable that calls itself a picture is refused with a sentence, and nothing is lost', async () => {
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await steps.findDoctor(patient);
    await steps.describe(patient);
    const buffer = Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(2000)]);
    await patient.chooseFiles(
      () => patient.tap('添加图片'),
      [{ name: 'a.jpg', mimeType: 'image/jpeg', buffer }],
    );
    await patient.see(/不是图片|无法识别|JPG/);
    await patient.button('第 1 张图片').last().waitFor();
    expect(await patient.field('哪里不舒服').last().inputValue()).toBe(steps.CHIEF);
  });
});
