import { expect, it } from 'vitest';
import { NOTICE_TEXTS } from '../sampleIncidents';
import { type Desk } from './desk';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

/** One step, in the dialog that its button opens. */
async function step(desk: Desk, button: string, label: string, words: string): Promise<void> {
  await desk.press(button);
  const dialog = desk.page.getByRole('dialog');
  await dialog.getByLabel(label, { exact: true }).fill(words);
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

it('a drill goes from wrong passwords over both notices to its end, closed by another person', async () => {
  const { loginName } = story.person('finance');
  const door = await story.door();
  await door.type('登录名', loginName);
  await door.type('密码', '不是这个密码 Qx 1');
  await door.type('动态码', '000000');
  await door.press('登录');
  await door.see(/登录名、密码或动态码不对/);

  const security = await story.desk('security_admin', '#/security');
  await security.row(loginName).getByRole('link', { name: '登记处置' }).click();
  await security.press('登记');
  await security.see('请选择真实事件还是演练');
  await security.page.getByText('演练', { exact: true }).click();
  await security.page.getByLabel('个人信息泄露', { exact: true }).check();
  await security.page.getByLabel('可能发生', { exact: true }).check();
  await security.page.getByLabel('账号、设备和登录信息', { exact: true }).check();
  await security.type('发生了什么', '有人在反复猜测财务人员的登录密码');
  await security.shot('incident-open');
  await security.press('登记');
  await security.see('从安全事件记录开始');

  await step(security, '登记已控制', '采取了什么措施', '已重置该账号的登录，并核对了登录记录');
  await security.press('登记已报告');
  const dialog = security.page.getByRole('dialog');
  const asked = '向哪个部门、怎么报告的，对方怎么答复';
  await dialog.getByLabel(asked, { exact: true }).fill('演练：模拟电话报告区卫生健康委');
  await dialog.getByRole('button', { name: '登记已报告', exact: true }).click();
  await security.see(/通知内容还不完整/);
  await security.shot('incident-incomplete');
  await dialog.getByRole('button', { name: /取 ?消/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await security.type('原因', NOTICE_TEXTS.causes);
  await security.type('可能造成的危害', NOTICE_TEXTS.harm);
  await security.type('已采取的补救措施', NOTICE_TEXTS.measures);
  await security.type('个人可以采取的减轻危害的措施', NOTICE_TEXTS.advice);
  await security.type('联系方式', NOTICE_TEXTS.contact);
  await security.press('保存情况和通知内容');
  await security.see('已保存');
  await step(security, '登记已报告', asked, '演练：模拟电话报告区卫生健康委');
  await security.shot('incident-reported');
  await security.page.getByText('给个人', { exact: true }).click();
  await security.page.getByRole('heading', { name: '【演练】关于您的个人信息安全的通知' }).waitFor();
  const [printed] = await Promise.all([
    security.page.context().waitForEvent('page'),
    security.press('打印（PDF）'),
  ]);
  expect(printed.url()).toContain('persons.pdf');
  await printed.close();
  const tell = '怎么通知的，通知了多少人；或者为什么不通知';
  await step(security, '登记已通知', tell, '演练：模拟逐一电话告知，没有拨出');
  await security.see('您登记的事件，请另一位安全管理员或质控人员总结结束。');
  expect(await security.button('结束全部员工登录').count()).toBe(0);

  const quality = await story.desk('quality', '#/incidents');
  await quality.row('待总结结束').getByText('演练', { exact: true }).waitFor();
  await quality.shot('incident-list');
  await quality.row('待总结结束').getByRole('link').click();
  await step(
    quality,
    '总结并结束',
    '得到什么教训，今后怎么改进',
    '登录失败的提醒要更早，值班表补上夜间联系人',
  );
  await quality.see('登录失败的提醒要更早，值班表补上夜间联系人');
  await quality.shot('incident-closed');
  const auditor = await story.desk('auditor', '#/incidents');
  await auditor.see('没有处置中的安全事件');
  await auditor.page.getByText('已结束', { exact: true }).first().click();
  await auditor.page.getByRole('table', { name: '安全事件处置' }).getByText('演练').waitFor();
});

it('a real one ends the work of everybody at once, one’s own too', async () => {
  const finance = await story.desk('finance', '');
  await finance.title('首页');
  const security = await story.desk('security_admin', '#/incidents');
  await security.press('登记安全事件');
  await security.page.getByText('真实事件', { exact: true }).click();
  await security.page.getByLabel('个人信息泄露', { exact: true }).check();
  await security.page.getByLabel('已发生', { exact: true }).check();
  await security.page.getByLabel('尚在查明', { exact: true }).check();
  await security.type('发生了什么', '一台办公电脑丢失，管理台当时没有退出');
  await security.press('登记');
  await security.press('结束全部员工登录');
  await security.shot('incident-end-sessions');
  await security.press('结束全部登录');
  await security.see('正在结束全部员工的登录，请重新登录');
  await finance.page.reload();
  await finance.button('登录').waitFor();
  await security.press('刷新');
  await security.field('密码').waitFor();
  await security.shot('incident-signed-out');
});
