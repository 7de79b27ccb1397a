import { beforeEach, expect, it } from 'vitest';
import { MINUTE_MS } from '@shared/kernel/time';
import { caseOf, doctorAt, patientAt } from './begun';
import type { Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let patient: Handset;

beforeEach(async () => {
  await caseOf(story.world, 'waiting');
  patient = await patientAt(story);
});

it('a doctor sends a patient to a hospital: both see why and where to, nothing is written any more, the fee comes back', async () => {
  const doctor = await doctorAt(story, '候诊');
  await doctor.tap(/^接诊$/);
  await steps.say(doctor, '您这种情况需要当面检查');
  await patient.see('您这种情况需要当面检查');
  await doctor.tab('病历');
  await doctor.tap('终止并转线下');
  await doctor.choose('原因', '需要当面检查或化验');
  await doctor.tap('终止并转线下');
  await doctor.see('请选择多快去医院');
  await doctor.choose('多快去医院', '请今天之内去');
  await doctor.type('建议去的医院和科室', '市第一人民医院皮肤科');
  await doctor.type('给患者的话', '红疹需要当面看清楚，并做血常规');
  await doctor.tap('终止并转线下');
  await doctor.answer('确认终止');
  await doctor.see('已转线下：需要当面检查或化验');
  expect(await doctor.button('结束问诊并签署病历').count()).toBe(0);

  await patient.see('请今天之内去：市第一人民医院皮肤科');
  await patient.see('红疹需要当面看清楚，并做血常规');
  await patient.see(/退款处理中|已退回/);
  await story.world.control.advance(MINUTE_MS);
  await patient.see('已退回');
  await patient.tap('查看对话');
  await patient.see('您这种情况需要当面检查');
  expect(await patient.field('输入消息').count()).toBe(0);
  await patient.tap('回到医生的建议');
});

it('a promise that no doctor keeps ends by itself within a minute, says so, and the fee comes back', async () => {
  const promised = 30 * MINUTE_MS;
  await story.world.control.advance(promised - MINUTE_MS);
  await patient.see('下一位就是您');
  await story.world.control.advance(2 * MINUTE_MS);
  await patient.see('医生没有在承诺时间内接诊');
  await story.world.control.advance(MINUTE_MS);
  await patient.see('已退回');
});
