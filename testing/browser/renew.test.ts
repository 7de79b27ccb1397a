import { beforeEach, expect, it } from 'vitest';
import { LEAST } from './faults';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let elder: Handset;
let doctor: Handset;

const look = (name: string) => elder.look(name, LEAST.elder);

beforeEach(async () => {
  elder = await story.phone('老王');
  doctor = await story.phone('林晓岚');
});

it('an elder goes on with a treatment in three taps: 续方, agree, pay', async () => {
  await steps.firstFollowUp(elder);
  await steps.judgeFollowUp(doctor);
  await steps.writeAndClose(doctor);
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
  // No pop-up asks an elder: the question stands on the page, and nothing happens by itself.
  await elder.tap(/^取消问诊/);
  await elder.see('取消这次问诊？');
  expect(await elder.page.locator('.taro__modal').count()).toBe(0);
  await look('elder-asked');
  await elder.tap('继续等');
  await elder.button(/^取消问诊，全额退款/).waitFor();
  await doctor.tap('返回');
  // The desk shows for a moment what it showed before: his first case.
  const renewal = doctor.button(/^王\*\*/).filter({ hasText: '续方' });
  await renewal.getByText('老人').waitFor();
  await renewal.tap();
  await doctor.tap('打开凭证');
  await doctor.see(/本院病历的诊断：高血压（I10/);
  await doctor.tap(/^接诊$/);
  await doctor.field('输入消息').last().waitFor();
  await doctor.tab('病情');
  await doctor.tap('查看以往就诊');
  await doctor.tap(/^\d{4}-\d\d-\d\d，高血压$/);
  await doctor.see(steps.RECORD['处理意见']);
  await doctor.shot('history');
});
