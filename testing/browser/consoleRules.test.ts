import { expect, it } from 'vitest';
import { RULE_SETS } from '@shared/domain/triage/redFlags/redFlags';
import { storyOn } from './storyOn';

const story = storyOn(['console'], { once: true });

const { version, rules } = RULE_SETS.at(-1)!;

it('a clinician reads every rule with its source, objects, approves, signs with both factors, and puts the version in force', async () => {
  const { password, totpSecret } = story.person('quality');
  const desk = await story.desk('quality', '#/rules');
  await desk.see(/^规则尚未经医学负责人签署，不得用于真实患者/);
  const [first] = rules;
  await desk.press(`异议：${first!.id}`);
  await desk.type('理由', '请补充老年人的说法');
  await desk.press('提出异议');
  await desk.see('请补充老年人的说法');
  await desk.press(`签署：${version}`);
  await desk.press('签署');
  await desk.see('请填写密码');
  await desk.type('密码', password);
  await desk.type('动态码或恢复码', await desk.code(totpSecret));
  await desk.press('签署');
  await desk.see(/^(还有规则没有审阅|有规则被提出异议)/);
  await desk.press('取消');
  for (let shown = 50; shown < rules.length; shown += 50) await desk.press('显示更多');
  for (const [at, { id }] of rules.entries()) {
    await desk.press(`认可：${id}`);
    await desk
      .row(version)
      .getByText(`认可 ${at + 1} / ${rules.length}，异议 0`)
      .waitFor();
  }
  await desk.press(`签署：${version}`);
  await desk.type('密码', password);
  await desk.type('动态码或恢复码', await desk.code(totpSecret));
  await desk.press('签署');
  await desk.press(`启用：${version}`);
  await desk.type('理由', '医学委员会讨论通过');
  await desk.press('启用');
  await desk.see(`正在使用 ${version}，已经医学负责人签署`);

  const auditor = await story.desk('auditor', '#/rules');
  await auditor.see(`正在使用 ${version}，已经医学负责人签署`);
  expect(await auditor.button(/^认可：/).count()).toBe(0);
}, 180_000);

it('operations sees that nothing was counted yet, not a figure', async () => {
  const desk = await story.desk('operations', '#/agreement');
  await desk.see('这段时间没有分诊');
});
