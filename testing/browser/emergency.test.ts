import { beforeEach, expect, it } from 'vitest';
import { HOUR_MS } from '@shared/kernel/time';
import { caseOf, patientAt } from './begun';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let patient: Handset;
beforeEach(async () => {
  await caseOf(story.world, 'closed', [['doctor', '请不要再用新的沐浴露']]);
  patient = await patientAt(story, '已结束');
});

it('a doctor who is not on the case opens it in an emergency with a reason; the patient sees who and why; after an hour it is closed', async () => {
  await patient.tap('查看病历和医嘱');
  const note = await patient
    .text(/^[0-9a-z]{20,}$/)
    .first()
    .innerText();
  const other = await story.phone('许文博');
  await steps.openDesk(other);
  await other.tap('紧急查阅');
  await other.tap('打开一小时');
  await other.see('请填写就诊编号，在患者的病历页上');
  await other.type('就诊编号', 'no-such-case');
  await other.type('理由', '患者昏迷送来急诊，需要了解过敏史');
  await other.tap('打开一小时');
  await other.answer('确认打开');
  await other.see('没有找到这个就诊编号，请核对。编号在患者的病历页上');
  expect(await other.field('理由').last().inputValue()).toBe('患者昏迷送来急诊，需要了解过敏史');
  await other.type('就诊编号', note);
  await other.tap('打开一小时');
  await other.answer('确认打开');
  await other.see('只能看，不能写');
  await other.see('青霉素');
  await other.see('医生：请不要再用新的沐浴露');
  await other.see(steps.RECORD['处理意见']);
  await other.shot('emergency');
  expect(await other.field('输入消息').count()).toBe(0);

  await patient.tap(/^谁看过/);
  await patient.see('患者昏迷送来急诊，需要了解过敏史');
  await patient.see(/许文博/);

  await story.world.control.advance(HOUR_MS);
  await other.restart();
  await other.tab('我的');
  await other.tap(/进入医生端/);
  await other.tap('紧急查阅');
  await other.button('打开一小时').waitFor();
});
