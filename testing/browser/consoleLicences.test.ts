import { expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, shanghai } from '@shared/kernel/time';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

it('operations enters a filing that ends soon and is told so; withdrawing the licence to practise stops the hospital', async () => {
  const desk = await story.desk('operations', '#/licences');
  await desk.row('互联网医院执业许可').waitFor();
  await desk.press('登记证照');
  await desk.page.getByRole('radio', { name: '网络安全等级保护备案' }).check();
  await desk.type('编号', '11010100000-26001');
  await desk.press('保存');
  await desk.see(/^请填写：持证单位/);
  await desk.type('持证单位', '问诊示范医院');
  await desk.type('发证机关', '示范市公安局');
  await desk.type('有效期从', shanghai(story.world.clock.now() - DAY_MS).day);
  await desk.type('到（长期有效可不填）', shanghai(story.world.clock.now() + 5 * DAY_MS).day);
  await desk.press('保存');
  await desk.see('网络安全等级保护备案（11010100000-26001）：还有 5 天到期');
  await desk.press('更正或延续：11010100000-26001');
  await desk.type('到（长期有效可不填）', shanghai(story.world.clock.now() + 500 * DAY_MS).day);
  await desk.press('保存');
  await desk.row('11010100000-26001').getByText('有效', { exact: true }).waitFor();

  await desk.row('互联网医院执业许可').getByRole('button', { name: /^停用/ }).click();
  await desk.see('没有另一份有效的同类许可时，全院立即不能接诊新患者');
  await desk.type('理由', '执业许可被暂扣，等待复核');
  await desk.press('停用');
  await desk.row('互联网医院执业许可').getByText('执业许可被暂扣，等待复核').waitFor();
  // It holds within a minute, as the dialog said.
  await story.world.control.advance(MINUTE_MS);
  await desk.press('刷新');
  await desk.see('今天不能接诊新患者');

  const auditor = await story.desk('auditor', '#/licences');
  await auditor.see('今天不能接诊新患者');
  expect(await auditor.button('登记证照').count()).toBe(0);
  expect(await auditor.page.getByRole('row').getByRole('button').count()).toBe(0);
});
