import { it } from 'vitest';
import { DAY_MS, shanghai } from '@shared/kernel/time';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

it('operations enters a holiday and takes it back, and fills in a team of one department', async () => {
  const desk = await story.desk('operations', '#/holidays');
  await desk.see('还没有录入今天以后的节假日');
  await desk.press('录入节假日');
  await desk.press('保存');
  await desk.see('请选择日期');
  await desk.type('日期', shanghai(story.world.clock.now() + 3 * DAY_MS).day);
  await desk.type('名称', '国庆节');
  await desk.page.getByRole('radio', { name: '调休上班' }).check();
  await desk.shot('holiday-dialog');
  await desk.press('保存');
  await desk.row('国庆节').getByText('上班，按周一排班').waitFor();
  await desk.shot('holidays');
  await desk.row('国庆节').getByRole('button', { name: '删除' }).click();
  await desk.page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await desk.see('还没有录入今天以后的节假日');

  await desk.goTo('/teams');
  await desk.see('还没有团队');
  await desk.press('组建团队');
  await desk.press('组建');
  await desk.see('请填写团队名称，至少 2 个字');
  await desk.type('名称', '呼吸慢病团队');
  await desk.type('介绍', '几位医生一起看，咳喘长期随访');
  await desk.page.getByLabel('负责医生').click();
  await desk.page.getByRole('option').first().waitFor({ state: 'attached' });
  await desk.page.keyboard.press('Enter');
  await desk.page.getByLabel('成员（同一科室）').click();
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.press('Escape');
  await desk.type('价格（元）', '69');
  await desk.shot('team-dialog');
});
