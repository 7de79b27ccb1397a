import { it } from 'vitest';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

it('whoever is signed in elsewhere hears it, sees where, and ends it', async () => {
  const before = await story.desk('operations', '#/applications');
  await before.title('入驻审核');
  await before.page.getByText('60 天内到期', { exact: true }).click();
  await before.see('60 天内没有人到期');
  await before.shot('due-none');

  const now = await story.desk('operations');
  await now.see(/您的账号还在另外 1 处登录着/);
  await now.shot('sessions-notice');
  await now.link('查看我的登录').click();
  await now.row('其他地方').waitFor();
  await now.shot('sessions-list');
  await now.press('结束其他登录');
  await now.page.getByRole('dialog').getByRole('button', { name: '结束其他登录' }).click();
  await now.see('其他登录已结束');
  await now.row('其他地方').waitFor({ state: 'hidden' });
  await now.row('这里').waitFor();
  await now.text(/您的账号还在另外/).waitFor({ state: 'detached' });
  await before.press('刷新');
  await before.see(/^登录已结束。重新登录后回到刚才的页面/);
});
