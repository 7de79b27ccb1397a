import { beforeEach, expect, it } from 'vitest';
import { caseOf, doctorAt, patientAt } from './begun';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

let patient: Handset;
let doctor: Handset;

beforeEach(async () => {
  await caseOf(story.world, 'closed', [
    ['doctor', '您好'],
    ['doctor', '请不要抓'],
    ['patient', '好的'],
    ['patient', '谢谢医生'],
  ]);
  patient = await patientAt(story, '已结束');
  doctor = await doctorAt(story, '已结束');
});

it('a patient reviews a visit, forbidden words are refused and kept to be changed, the doctor answers, everybody reads it, the hospital hides it', async () => {
  await patient.tap('评价这次问诊');
  await patient.tap('提交评价');
  await patient.see('请选择是否满意');
  await patient.choose('满意吗', '很满意');
  await patient.choose('会推荐给家人朋友吗', '9 分');
  await patient.tick('讲得清楚');
  await patient.type('想说的话', '这里有违禁测试词');
  await patient.shot('review-form');
  await patient.tap('提交评价');
  await patient.see('文字里有不能公开的内容，请修改后再提交');
  expect(await patient.field('想说的话').last().inputValue()).toBe('这里有违禁测试词');
  await patient.type('想说的话', '讲得很清楚，谢谢');
  await patient.tap('提交评价');
  await patient.see('查看病历和医嘱');

  await doctor.tap('返回');
  await doctor.tap(/^陈小雨/);
  await doctor.tab('病情');
  await doctor.see('讲得很清楚，谢谢');
  await doctor.type('回复患者', '祝您早日康复');
  await doctor.shot('review-reply');
  await doctor.tap('公开回复');
  await doctor.see('医生回复');

  const stranger = await story.phone('老王');
  await steps.findDoctor(stranger);
  await stranger.tap(/^患者评价，满意度 4\.\d（满分 5），1 条评价/);
  await stranger.see('讲得很清楚，谢谢');
  await stranger.see('祝您早日康复');
  expect(await stranger.text('陈小雨').count()).toBe(0);
  await stranger.shot('reviews');

  const desk = await story.desk('quality', '#/reviews');
  await desk.see('没有待审的评价');
  await desk.page.getByText('已公开', { exact: true }).click();
  await desk
    .row('讲得很清楚，谢谢')
    .getByRole('button', { name: /^隐\s*藏$/ })
    .click();
  await desk.type('理由', '患者要求撤下这条评价');
  await desk.shot('console-reviews');
  await desk.page
    .getByRole('dialog')
    .getByRole('button', { name: /^隐\s*藏$/ })
    .click();
  await desk.see('没有评价');
  await stranger.page.reload();
  await stranger.see('还没有评价');
});
