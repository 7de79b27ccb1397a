import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '@shared/kernel/time';
import { codeAt, type Desk } from './desk';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

const PASSWORD = '西窗剪烛的那一夜下着雨 1936';

const inDialog = (at: Desk) => at.page.getByRole('dialog');

describe('the way into the console', () => {
  it('leads from an invitation over two administrators and an activation code to the first sign-in', async () => {
    const system = await story.desk('system_admin', '#/people');
    await system.press('新增人员');
    await system.type('姓名', '周文');
    await system.type('登录名', 'zhou.wen');
    await inDialog(system).getByRole('radio', { name: '财务' }).check();
    await system.press('提交申请');
    await system.row('周文').getByText('待批准').waitFor();

    const security = await story.desk('security_admin', '#/people');
    await security.page.getByRole('region', { name: '待批准' }).getByText('周文').waitFor();
    await security.button('批准岗位：周文').first().click();
    await security.see('批准周文的岗位：财务');
    await security.press('批准');
    await security.see('没有等待批准的岗位。');

    await system.press('刷新');
    await system.press('发开通码：周文');
    await system.press('发开通码');
    const activationCode = await inDialog(system)
      .getByText(/^(\w{4}-){3}\w{4}$/)
      .innerText();
    await system.press('已交给本人，关闭');
    expect(await system.page.content()).not.toContain(activationCode);

    const own = await story.door();
    await own.link('第一次登录，或刚被重置：用开通码开通').click();
    await own.type('登录名', 'zhou.wen');
    await own.type('开通码', activationCode);
    await own.type('设置密码', 'zhou.wen123');
    await own.type('再输入一次密码', 'zhou.wen123');
    await own.press('下一步：设置动态码');
    await own.see(/太容易被猜到/);
    await own.type('设置密码', PASSWORD);
    await own.type('再输入一次密码', PASSWORD);
    await own.press('下一步：设置动态码');
    await own.page.getByRole('img', { name: '动态码密钥的二维码' }).waitFor();
    const secret = (await own.page.getByTestId('secret').innerText()).replaceAll(' ', '');
    await own.type('验证器现在显示的动态码', '000000');
    await own.press('完成开通');
    await own.see(/^动态码不对/);
    await own.type('验证器现在显示的动态码', await own.code(secret));
    await own.press('完成开通');
    await own.see(/它们只显示这一次/);
    const recoveryCodes = await own.page
      .getByRole('listitem')
      .filter({ hasText: /^\w{5}-\w{5}$/ })
      .allInnerTexts();
    expect(recoveryCodes).toHaveLength(10);
    expect(await own.button('去登录').isDisabled()).toBe(true);
    await own.page.getByRole('checkbox').check();
    await own.press('去登录');

    await own.signIn({ loginName: 'zhou.wen', password: PASSWORD, totpSecret: secret });
    await own.see('周文，您的岗位是财务。');
    await own.press('退出登录');
    await own.type('登录名', 'zhou.wen');
    await own.type('密码', PASSWORD);
    await own.type('动态码', recoveryCodes[4]!.toUpperCase());
    await own.press('登录');
    await own.see('周文，您的岗位是财务。');
  });

  it('says one sentence for a wrong code, keeps what else was typed, and locks with a time', async () => {
    const { loginName, password, totpSecret } = story.person('finance');
    const at = await story.door();
    await at.press('登录');
    await at.see('请输入登录名');
    await at.type('登录名', loginName.toUpperCase());
    await at.type('密码', password);
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await at.type('动态码', '000 000');
      await at.press('登录');
      await at.see(/登录名、密码或动态码不对/);
      await expect.poll(() => at.field('动态码').inputValue()).toBe('');
    }
    expect(await at.field('密码').inputValue()).toBe(password);
    await at.type('动态码', await at.code(totpSecret));
    await at.press('登录');
    await at.see(/登录已锁定到 \d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
    await story.world.control.advance(16 * MINUTE_MS);
    await at.type('动态码', codeAt(totpSecret, story.world.clock.now()));
    await at.press('登录');
    await at.title('首页');
  });

  it('is walked with the keyboard alone, and so is a decision behind it', async () => {
    const { loginName, password, totpSecret } = story.person('security_admin');
    const at = await story.door();
    const { keyboard } = at.page;
    await expect.poll(() => at.field('登录名').evaluate((it) => it === document.activeElement)).toBe(true);
    await keyboard.type(loginName);
    await keyboard.press('Tab');
    await keyboard.type(password);
    // Between the password and the code stands the button that shows the password.
    for (let step = 0; step < 3 && !(await isFocused(at, '动态码')); step += 1) await keyboard.press('Tab');
    await keyboard.type(await at.code(totpSecret));
    await keyboard.press('Enter');
    await at.title('首页');
    await tabTo(at, '人员与岗位');
    await keyboard.press('Enter');
    await at.title('人员与岗位');
    await tabTo(at, '停用：何安');
    await keyboard.press('Enter');
    await inDialog(at).getByText('停用何安').waitFor();
    await keyboard.type('长期病假，交接完毕');
    await tabTo(at, '停用');
    await keyboard.press('Enter');
    await at.see('已停用，登录已全部结束');
    await at.row('何安').getByText('已停用').waitFor();
  });
});

describe('a session at the console', () => {
  it('opens to each 岗位 what is theirs, and says so where it is not', async () => {
    const finance = await story.desk('finance', '#/people');
    await finance.title('没有权限');
    expect(await finance.link('人员与岗位').count()).toBe(0);
    await finance.goTo('/nowhere');
    await finance.title('没有这一页');
    const auditor = await story.desk('auditor', '#/people');
    await auditor.row('席彤').waitFor();
    expect(await auditor.page.getByRole('row').getByRole('button').count()).toBe(0);
    expect(await auditor.button('新增人员').count()).toBe(0);
  });

  it('is over for a person whose 岗位 was changed while they were working', async () => {
    const support = await story.desk('support');
    await support.see('何安，您的岗位是客服。');
    const system = await story.desk('system_admin', '#/people');
    await system.press('申请变更岗位：何安');
    await inDialog(system).getByRole('radio', { name: '审计管理员' }).check();
    await system.press('提交申请');
    await system.row('何安').getByText('申请变更为审计管理员').waitFor();
    const security = await story.desk('security_admin', '#/people');
    await security.button('批准岗位：何安').first().click();
    await security.see('岗位由客服变更为审计管理员，立即生效');
    await security.press('批准');
    await security.row('何安').getByText('审计管理员').waitFor();

    await support.link('修改密码').first().click();
    await support.title('修改密码');
    await support.type('现在的密码', story.person('support').password);
    await support.type('新密码', PASSWORD);
    await support.type('动态码或恢复码', await support.code(story.person('support').totpSecret));
    await support.page.getByRole('main').getByRole('button', { name: '修改密码' }).click();
    await support.see(/^登录已结束。重新登录后回到刚才的页面/);
    expect(await support.link('首页').count()).toBe(0);
    await support.signIn(story.person('support'));
    await support.see('审计管理员');
    expect(await support.field('新密码').inputValue()).toBe(PASSWORD);
    await support.link('人员与岗位').click();
    await support.row('席彤').waitFor();
  });

  it('that ended by time leads to the sign-in and back, with every word that was typed', async () => {
    const security = await story.desk('security_admin', '#/people');
    await security.press('停用：童文');
    await security.type('理由', '岗位已经撤销，人员另有安排');
    await story.world.control.advance(16 * MINUTE_MS);
    await security.press('停用');
    await security.see(/^登录已结束。重新登录后回到刚才的页面/);
    expect(await security.page.getByText('童文').filter({ visible: true }).count()).toBe(0);
    await security.signIn(story.person('security_admin'));
    expect(await security.field('理由').inputValue()).toBe('岗位已经撤销，人员另有安排');
    await security.press('停用');
    await security.see('已停用，登录已全部结束');
  });

  it('warns two minutes before it ends, goes on at a press, and ends by itself without one', async () => {
    const auditor = await story.desk('auditor', '#/people');
    await auditor.row('席彤').waitFor();
    await auditor.page.clock.fastForward(12 * MINUTE_MS + 1_000);
    await auditor.see('您还在吗');
    await auditor.press('继续使用');
    await auditor.see('人员与岗位');
    await expect.poll(() => inDialog(auditor).filter({ visible: true }).count()).toBe(0);
    await auditor.page.clock.fastForward(14 * MINUTE_MS);
    await auditor.see(/^长时间没有操作，登录已结束/);
    expect(await auditor.page.getByText('席彤').filter({ visible: true }).count()).toBe(0);
    // Whoever reloads the page of somebody else finds the door.
    await auditor.page.reload();
    await auditor.title('登录');
    expect(await auditor.page.content()).not.toContain('席彤');
  });

  it('outlives a reload, and ends on the server when the person signs out', async () => {
    const at = await story.desk('auditor', '#/people');
    await at.row('席彤').waitFor();
    await at.page.reload();
    await at.row('席彤').waitFor();
    const token = await at.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await at.press('退出登录');
    await at.title('登录');
    expect(await at.page.content()).not.toContain('席彤');
    await at.page.evaluate((kept) => Object.assign(sessionStorage, JSON.parse(kept)), token);
    await at.page.reload();
    await at.see(/^登录已结束/);
  });
});

it.each([
  { width: 1440, height: 900, dark: false },
  { width: 1024, height: 768, dark: true },
  { width: 390, height: 844, dark: false },
])('nothing runs over the edge at $width px', async (look) => {
  const at = await story.door('', look);
  const fits = async () =>
    expect(
      await at.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
  await fits();
  await at.signIn(story.person('security_admin'));
  await at.title('首页');
  await fits();
  await at.goTo('/people');
  await at.row('席彤').waitFor();
  await fits();
  await at.press('停用：童文');
  await inDialog(at).waitFor();
  await fits();
});

const isFocused = (at: Desk, name: string): Promise<boolean> =>
  at.field(name).evaluate((it) => it === document.activeElement);

/** Presses Tab until what is named so has the focus. */
async function tabTo(at: Desk, name: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await at.page.keyboard.press('Tab');
    const focused = await at.page.evaluate(() => {
      const it = document.activeElement;
      return it?.getAttribute('aria-label') ?? it?.textContent?.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`no way to ${name} with the Tab key`);
}
