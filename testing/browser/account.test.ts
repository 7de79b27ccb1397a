import { describe, expect, it } from 'vitest';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

/** To 账号与安全 or 我的同意, over the notice the first time. */
const enter = async (handset: Handset, page: string) => {
  await handset.tab('我的');
  await handset.tap(page);
};

describe('one account in a browser', () => {
  it('binds a phone, and logs another device out, which may log in again', async () => {
    const first = await story.phone('小雨');
    await enter(first, '账号与安全');
    await first.tick('我已阅读并同意服务与隐私告知');
    await first.tap(/^同意/);
    await first.see('未绑定');
    await first.tap('绑定微信手机号');
    await first.tap(/^允许$/);
    await first.see('199****0001');

    const second = await story.phone('小雨');
    await enter(second, '账号与安全');
    await second.see('199****0001');
    // The one in hand stands first.
    await second.button(/^退出/).last().tap();
    await second.answer('退出');
    await second.see('已退出');

    // It hears of it at once, without being touched, and keeps nothing of its owner.
    await first.see('这台设备已退出登录');
    const kept = await first.page.evaluate(() =>
      Object.keys(localStorage).filter((it) => /^wz\.(?!device)/.test(it)),
    );
    expect(kept).toEqual([]);
    await first.tap('在本机重新登录');
    await enter(first, '账号与安全');
    await first.see('199****0001');
  });

  it('gives and withdraws each consent by itself, and needs the one to health data before a doctor is asked', async () => {
    const patient = await story.phone('小雨');
    await enter(patient, '我的同意');
    // Whoever has agreed to nothing yet sees what there is; the first press leads to the notice.
    await patient.tap('同意健康信息单独同意书');
    await patient.tick('我已阅读并同意服务与隐私告知');
    await patient.tap(/^同意/);
    await patient.see('健康信息单独同意书');
    await patient.tap('同意健康信息单独同意书');
    await patient.button('撤回健康信息单独同意书').last().waitFor();
    await patient.tap('撤回健康信息单独同意书');
    await patient.answer('撤回');
    await patient.button('同意健康信息单独同意书').last().waitFor();
    await patient.tap('复制同意凭据');
    await patient.see('凭据已复制，可以粘贴保存');
    expect(await patient.pasted()).toMatch(/同意凭据[\s\S]*撤回《健康信息单独同意书》/);
    await patient.tap('返回');
    await patient.tab('首页');
    await steps.findDoctor(patient);
    await patient.tap(/图文问诊/);
    await patient.see('我单独同意处理健康信息');
    await patient.tick('我单独同意处理健康信息');
    await patient.tap(/^同意并/);
    await patient.field('哪里不舒服').last().waitFor();
  });

  it('is closed by its owner, who has read what stays and what goes, and begins anew', async () => {
    const patient = await story.phone('小雨');
    await enter(patient, '账号与安全');
    await patient.tick('我已阅读并同意服务与隐私告知');
    await patient.tap(/^同意/);
    await patient.tap(/^注销账号/);
    await patient.see('依法保留');
    await patient.tick('我已阅读，确定要注销');
    await patient.tap('注销账号');
    await patient.answer('注销');
    await patient.see('账号已注销');
    await patient.tab('我的');
    await patient.see('尚未登录，可以先浏览医生');
    await patient.tap('我的同意');
    await patient.tap('同意健康信息单独同意书');
    await patient.see('我已阅读并同意服务与隐私告知');
  });
});
