import { beforeEach, expect, it } from 'vitest';
import { caseOf, patientAt } from './begun';
import type { Handset } from './handset';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

let patient: Handset;

beforeEach(async () => {
  await caseOf(story.world, 'closed', [['doctor', '请到皮肤科门诊看看']]);
  patient = await patientAt(story, '已结束');
});

it('a patient asks for a visit to be sealed, takes it back, asks again, the hospital confirms, both read the same hash, and a false number is refused', async () => {
  await patient.tap('查看病历和医嘱');
  await patient.tap(/^封存病历/);
  await patient.see('什么时候需要封存');
  await patient.shot('seal-none');
  await patient.tap('申请封存');
  await patient.answer('确认封存');
  await patient.see('等待医院确认');
  await patient.shot('seal-asked');

  const desk = await story.desk('quality', '#/seals');
  await desk.press('医院申请封存');
  await desk.type('问诊编号', 'no-such-case');
  await desk.press('申请封存');
  await desk.see('没有找到这次问诊，请核对编号');
  await desk.press(/^取\s*消$/);
  await desk.row('等待医院确认').waitFor();

  // Taken back on the phone, it is gone at the console: confirming it there makes no request of the hospital's own.
  await patient.tap('撤回申请');
  await patient.answer('确认撤回');
  await patient.see('什么时候需要封存');
  await desk.row('等待医院确认').getByRole('button', { name: '确认封存' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '确认封存' }).click();
  await desk.see('申请已经撤回，现在没有待确认的申请，请刷新列表');
  await desk.press(/^取\s*消$/);
  await desk.press(/^刷\s*新$/);
  await desk.see('没有申请或完成的封存');
  await patient.tap('申请封存');
  await patient.answer('确认封存');
  await patient.see('等待医院确认');
  await desk.press(/^刷\s*新$/);
  await desk.row('等待医院确认').getByRole('button', { name: '确认封存' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '确认封存' }).click();
  await desk.row('已封存').waitFor();
  await desk.press('核对内容');
  await desk.see('与封存时一致');
  await desk.shot('console-seals');
  const hash = await desk.page
    .locator('[title]')
    .filter({ hasText: /^[0-9a-f]{64}$/ })
    .innerText();

  await patient.page.reload();
  await patient.see('已重新核对：现在的内容与封存时完全一致');
  await patient.see(hash);
  expect(await patient.button(/封存$/).count()).toBe(0);
  await patient.shot('seal-done');
});
