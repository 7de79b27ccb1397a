import { beforeEach, expect, it } from 'vitest';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { caseOf, doctorAt, patientAt } from './begun';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let patient: Handset;
let doctor: Handset;

beforeEach(async () => {
  await caseOf(story.world, 'accepted');
  [patient, doctor] = await Promise.all([patientAt(story), doctorAt(story)]);
});

it('a doctor asks a colleague’s opinion and then hands the case over; both times nothing moves before the patient agrees', async () => {
  await steps.say(doctor, '您好，我看一下照片');
  await patient.see('您好，我看一下照片');
  await doctor.tab('病情');
  await doctor.tap('请同事看一看');
  await doctor.type('想请教什么', '请看皮疹的照片，像不像药疹');
  await doctor.pick(/^许文博/);
  await doctor.shot('ask-colleague');
  await doctor.tap('请患者同意');
  await doctor.see('请同事看：等患者同意');

  const colleague = await story.phone('许文博');
  await steps.openDesk(colleague);
  await colleague.tap('同事协作');
  await colleague.see('请看皮疹的照片，像不像药疹');
  expect(await colleague.text('陈小雨').count()).toBe(0);
  await colleague.shot('colleague-inbox');

  await patient.tap('去看看');
  await patient.see(/许文博医生/);
  await patient.shot('colleague-consent');
  await patient.tap(/^同意$/);
  await patient.see(/您已同意/);
  await colleague.tap(/林晓岚医生请同事看/);
  await colleague.see(steps.CHIEF);
  await colleague.see('医生：您好，我看一下照片');
  await colleague.shot('colleague-case');
  await colleague.tap('签名并交给主诊医生');
  await colleague.see('请写下您的意见');
  await colleague.type('您的意见', '像药疹，建议停可疑药物');
  await colleague.type('签名口令', DEMO_PIN);
  await colleague.tap('签名并交给主诊医生');
  await colleague.see('许文博医生已回复');
  await doctor.see('像药疹，建议停可疑药物');
  await doctor.shot('colleague-note');

  await doctor.tap('转给同事');
  await doctor.type('为什么转交', '皮疹更适合皮肤科医生看');
  await doctor.pick(/^许文博/);
  await doctor.tap('请同事接手');
  await doctor.see(/转交：等许文博医生答复/);
  await colleague.tap('返回');
  await colleague.tap('返回');
  await colleague.tap(/^同事请您看病例/);
  await colleague.tap(/林晓岚医生转交/);
  await colleague.tap('愿意接手');
  await colleague.see(/等患者同意/);
  await patient.see(/许文博医生愿意接手/);
  await patient.shot('hand-over-consent');
  await patient.tap(/^同意$/);
  await patient.see('已转给许文博医生');
  await patient.tap('返回');
  await patient.see('已转给许文博医生，由许文博医生继续');
  await patient.shot('handed-over');

  await colleague.tap('返回');
  await colleague.tap('返回');
  await colleague.tab('接诊中');
  await colleague.tap(/^陈小雨/);
  await steps.say(colleague, '您好，我是许医生');
  await patient.see('您好，我是许医生');
  await doctor.restart();
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await doctor.tap('同事协作');
  await doctor.tab('我转交的');
  await doctor.tap(/林晓岚医生转交/);
  await doctor.see('您好，我看一下照片');
  expect(await doctor.text('您好，我是许医生').count()).toBe(0);
  await doctor.shot('own-words');
});

it('a talk goes on over a cut connection: what was typed arrives once, in order, and typing is seen', async () => {
  await steps.say(doctor, '红疹有没有水泡？');
  await patient.see('红疹有没有水泡？');
  await patient.type('输入消息', '没');
  await doctor.see('对方正在输入…');
  await doctor.shot('typing');
  await patient.offline(true);
  await patient.type('输入消息', '没有水泡');
  await patient.tap('发送');
  await patient.see(/等待网络|发送中|待发送/);
  await patient.type('输入消息', '就是痒');
  await patient.tap('发送');
  await steps.say(doctor, '晚上痒得厉害吗');
  await patient.shot('cut');
  await patient.offline(false);
  await patient.see('晚上痒得厉害吗');
  await doctor.see('就是痒');
  await expect
    .poll(() => doctor.text(/^(没有水泡|就是痒)$/).allTextContents())
    .toEqual(['没有水泡', '就是痒']);
});

it('two devices of one doctor write in one record: both texts are seen, the doctor chooses, nothing is lost', async () => {
  await doctor.tab('病历');
  await doctor.type('现病史', '手机上写的：三天前起红疹');
  await doctor.see(/^已保存/);
  const tablet = await story.phone('林晓岚');
  await tablet.tab('我的');
  await tablet.tap(/进入医生端/);
  await tablet.tab('接诊中');
  await tablet.tap(/^陈小雨/);
  await tablet.tab('病历');
  await expect.poll(() => tablet.field('现病史').last().inputValue()).toContain('手机上写的');
  await tablet.type('处理意见', '平板上写的：避免搔抓');
  await tablet.see(/^已保存/);
  await doctor.type('处理意见', '手机上写的：多饮水');
  await doctor.see('这份病历在另一台设备上改过');
  await doctor.see('平板上写的：避免搔抓');
  await doctor.shot('conflict');
  await doctor.choose('处理意见', '两段都留');
  await doctor.tap('按所选保存');
  await doctor.see(/^已保存/);
  expect(await doctor.field('处理意见').last().inputValue()).toBe('手机上写的：多饮水\n平板上写的：避免搔抓');
});

it('a doctor keeps a template and a phrase and puts them behind what was written; values measured at home are on the case', async () => {
  await patient.restart();
  await patient.tap('就诊人');
  await patient.tap('健康测量陈小雨');
  await patient.type('高压', '86');
  await patient.type('低压', '138');
  await patient.tap('记下来');
  await patient.see('低压应当比高压小，请核对');
  await patient.type('高压', '138');
  await patient.type('低压', '86');
  await patient.tap('记下来');
  await patient.see('138/86');
  await patient.shot('measurements');

  await doctor.tab('病情');
  await doctor.tap('查看健康测量');
  await doctor.see('138/86');
  await doctor.shot('case-trend');
  await doctor.tab('病历');
  await doctor.tap('套用病历模板');
  await doctor.tap('管理模板和常用语');
  await doctor.type('模板名称', '皮疹');
  await doctor.type('现病史', '起病：\n加重因素：');
  await doctor.tap('保存模板');
  await doctor.button('删除“皮疹”').waitFor();
  await doctor.shot('record-texts');
  await doctor.tap('返回');
  await doctor.type('现病史', '三天前起红疹');
  await doctor.tap('填入皮疹');
  expect(await doctor.field('现病史').last().inputValue()).toBe('三天前起红疹\n起病：\n加重因素：');
  await doctor.see(/^已保存/);
  await doctor.tap('返回');
  await doctor.type('找患者', '小雨');
  await doctor.tap('搜索');
  await doctor.see(/找到 1 次/);
  await doctor.shot('desk-search');
});
