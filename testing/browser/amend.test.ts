import { beforeEach, expect, it } from 'vitest';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { caseOf, doctorAt } from './begun';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

/** 林晓岚 has accepted the case of 陈小雨. */
beforeEach(async () => {
  await caseOf(story.world, 'accepted');
});

const openRecord = async (patient: Handset) => {
  await patient.restart();
  await patient.tab('病历');
  await patient.tap(/的病历，林晓岚/);
  await patient.see('电子签名');
};
const hashOf = (handset: Handset) =>
  handset.page.locator('.record-paper__hash').filter({ visible: true }).last().textContent();

it('a doctor signs the record with a PIN, puts it right with a reason, and the patient reads both versions', async () => {
  const doctor = await doctorAt(story);
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
  await doctor.shot('sign-wrong-pin');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.tap('结束问诊并签署病历');
  await doctor.answer('确认签署');
  await doctor.see(/医生已电子签名/);
  await doctor.shot('signed-doctor');

  const patient = await story.phone('小雨');
  await openRecord(patient);
  await patient.see(/医生已电子签名/);
  const first = await hashOf(patient);
  await patient.shot('signed-patient');

  await doctor.tap('更正病历');
  await doctor.type('过敏史', '青霉素、头孢');
  await doctor.tap('签署更正');
  await doctor.see(/请写明更正的理由/);
  await doctor.type('更正的理由', '过敏史漏写了头孢');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.shot('amending');
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
  await patient.shot('versions-patient');
  await doctor.tap('以前的 1 个版本');
  await doctor.see(new RegExp(`校验码 ${first}`));
  await doctor.shot('versions-doctor');
});
