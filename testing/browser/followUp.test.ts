import { beforeEach, expect, it } from 'vitest';
import { drLin, xiaoyu } from '../journeys/cast';
import { doctorAt } from './begun';
import { type Handset } from './handset';
import * as steps from './steps';
import { morning } from './treated';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let patient: Handset;

/** 线下就诊 with one picture of its papers. */
async function tellEarlier(): Promise<void> {
  await patient.type('医生当时的诊断', '湿疹');
  await patient.type('在哪家医院看的', '市第一人民医院');
  await patient.type('看病的日期年', '2026');
  await patient.type('看病的日期月', '10');
  await patient.type('看病的日期日', '20');
  await patient.chooseFiles(() => patient.tap('添加就诊材料'), [steps.PICTURE]);
  await patient.button('第 1 张就诊材料').last().waitFor();
}

/** From the cashier to the conversation with 林晓岚. */
async function acceptAtDesk(): Promise<Handset> {
  await patient.cashier('立即支付');
  await patient.see('下一位就是您');
  const doctor = await doctorAt(story, '候诊');
  await doctor.tap(/^接诊$/);
  await doctor.field('输入消息').last().waitFor();
  return doctor;
}

beforeEach(async () => {
  await morning(story.world);
  await drLin(story.world);
  await xiaoyu(story.world);
  patient = await story.phone('小雨');
  await steps.findDoctor(patient);
  await steps.describe(patient);
});

it('a 复诊 without evidence is refused on the form, nothing typed is lost, and as 咨询 it goes on without a diagnosis', async () => {
  await patient.choose('这次需要', '复诊');
  await patient.tap('下一步');
  await patient.see('还需要填写：医生的诊断、看病的医院、看病的日期、就诊材料');
  await patient.see('没有材料请选咨询');
  await patient.shot('follow-up-missing');
  await patient.choose('这次需要', '咨询');
  await steps.goToCashier(patient);
  const doctor = await acceptAtDesk();
  await doctor.tab('病情');
  await doctor.see('咨询');
  expect(await doctor.button('打开凭证').count()).toBe(0);
  await doctor.tab('病历');
  await doctor.button('结束问诊并签署病历').waitFor();
  expect(await doctor.field('搜索诊断').count()).toBe(0);
});

it('evidence is opened, found wanting, added to, confirmed; the diagnosis is of its category and the patient reads it', async () => {
  await patient.choose('这次需要', '复诊');
  await tellEarlier();
  await patient.shot('follow-up-told');
  await steps.goToCashier(patient);
  const doctor = await acceptAtDesk();
  await doctor.tab('病情');
  await doctor.tap('打开凭证');
  await doctor.see('患者自述：2026-10-20 在市第一人民医院诊断“湿疹”');
  await doctor.choose('凭证说明什么', '需要补充');
  await doctor.tap('提交认定');
  await doctor.see('请告诉患者原因');
  await doctor.type('给患者的话', '请补一张有医生签名的那一页');
  await doctor.tap('提交认定');
  await doctor.see('等待患者补充');

  await patient.see('医生需要您补充就诊材料');
  await patient.see('请补一张有医生签名的那一页');
  await patient.tap('补充材料');
  await patient.chooseFiles(() => patient.tap('添加就诊材料'), [steps.PICTURE]);
  await patient.button('第 1 张就诊材料').last().waitFor();
  await patient.tap('提交给医生');
  await patient.field('输入消息').last().waitFor();

  await doctor.see('凭证未打开');
  await doctor.tap('打开凭证');
  await doctor.choose('凭证说明什么', '认定复诊');
  await doctor.type('搜索材料上的诊断', 'sz');
  await doctor.shot('diagnosis-search');
  await doctor.tap('选择湿疹');
  await doctor.tap('提交认定');
  await doctor.see('已认定复诊');
  await doctor.shot('evidence-confirmed');

  await doctor.tab('病历');
  await doctor.tap('结束问诊并签署病历');
  await doctor.see('请写下诊断');
  await doctor.type('搜索诊断', 'I10');
  await doctor.tap('选择高血压');
  await doctor.shot('diagnosis-chosen');
  await doctor.see('这个诊断与凭证上的诊断不是同一类');
  await doctor.tap('去掉高血压');
  await doctor.tap('选择湿疹');
  await steps.writeAndClose(doctor);

  await patient.see('查看病历和医嘱');
  await patient.tap('查看病历和医嘱');
  await patient.see(/湿疹（L30\.\d+/);
  await patient.tap('按这次诊断复诊');
  await patient.see('按这次诊断复诊');
  await patient.see(/医生会看到那次的诊断/);
  await patient.shot('follow-up-again');
});
