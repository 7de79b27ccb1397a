import { beforeEach, expect, it } from 'vitest';
import { drXu } from '../journeys/cast';
import { caseOf } from './begun';
import { CHIEF, RECORD } from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

/** 陈小雨 has seen 林晓岚, and 林晓岚 has signed. */
beforeEach(async () => {
  await caseOf(story.world, 'closed');
  await drXu(story.world);
});

it('a patient finds a record by its words and shares it for a week; that doctor reads it, the patient sees the look and takes it back at once', async () => {
  const patient = await story.phone('小雨');
  await patient.tab('病历');
  await patient.see(CHIEF);
  await patient.type('搜索病历', '骨折');
  await patient.see('没有找到相关的病历');
  await patient.type('搜索病历', '皮疹待查');
  await patient.see(CHIEF);
  await patient.shot('share-timeline');
  await patient.tap(/^授权医生查看病历/);
  await patient.see('还没有授权过');
  await patient.tap('授权一位医生');
  await patient.tap(/^许文博/);
  await patient.tap('授权查看 7 天');
  await patient.see('请先阅读并勾选同意');
  await patient.tick('我已阅读并同意授权');
  await patient.shot('share-form');
  await patient.tap('授权查看 7 天');
  await patient.see('有效');
  await patient.shot('share-given');

  const doctor = await story.phone('许文博');
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await doctor.tap('患者授权的病历');
  await doctor.shot('share-received');
  await doctor.tap(/^陈\*\*/);
  await doctor.see(RECORD.处理意见);
  await doctor.see(/只供查看/);
  await doctor.shot('share-records');

  await patient.restart();
  await patient.tab('病历');
  await patient.tap(/^陈小雨的病历/);
  await patient.tap(/^谁看过/);
  await patient.see(/经您授权查看/);
  await patient.tap('返回');
  await patient.tap('返回');
  await patient.tap(/^授权医生查看病历/);
  await patient.tap(/^撤回给许文博/);
  await patient.answer('撤回');
  await patient.see('已撤回');

  await doctor.tap('返回');
  await doctor.see(/撤回/);
  expect(await doctor.text(RECORD.处理意见).count()).toBe(0);
});

it('a second opinion is one tap from a signed record: another doctor of the department, with the record, and the order is filled in', async () => {
  const patient = await story.phone('小雨');
  await patient.tab('病历');
  await patient.tap(/^陈小雨的病历/);
  await patient.tap(/^请另一位医生看看/);
  await patient.tick('我已阅读并同意授权');
  await patient.shot('second-opinion');
  await patient.tap(/^赵启明/);
  await patient.field('哪里不舒服').last().waitFor();
  expect(await patient.field('哪里不舒服').last().inputValue()).toMatch(/^第二意见：想听听您对/);
  await patient.shot('second-opinion-order');
});
