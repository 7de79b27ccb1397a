import { expect, it } from 'vitest';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

it('a doctor sets the price and is told when it is too high; a patient sees it before ordering', async () => {
  const doctor = await story.phone('林晓岚');
  await steps.openDesk(doctor);
  await doctor.tap('接诊设置');
  await doctor.type('图文问诊价格，元', '900');
  await doctor.see(/价格请填 1 到 500 元/);
  await doctor.type('图文问诊价格，元', '37.5');
  await doctor.type('多少分钟内接诊', '45');
  await doctor.tap('保存');
  await doctor.see('候诊');

  const patient = await story.phone('小雨');
  await steps.findDoctor(patient);
  await patient.see(/37\.50/);
  await patient.see(/45 分钟/);
  expect(
    await patient
      .button(/图文问诊/)
      .last()
      .innerText(),
  ).toContain('37.50');
  await doctor.tap('接诊设置');
  await doctor.choose('现在接诊', '暂停接诊');
  await doctor.choose('同时最多几位患者', '10 位');
  await doctor.tap('返回');
  await doctor.see('已暂停接诊');
  await patient.page.reload();
  await patient.button('看看同科室其他医生').waitFor();
  await doctor.close();
});
