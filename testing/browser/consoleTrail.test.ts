import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { breakGlass } from '@shared/contracts/access';
import { register } from '@shared/contracts/auth';
import { PRIVACY_NOTICE, referenceOf } from '@shared/domain/consent/texts';
import { DAY_MS } from '@shared/kernel/time';
import { beforeTheCamera, drLin, openCase, xiaoyu } from '../journeys/cast';
import { Phone } from '../phone';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

const VERIFIER = path.resolve(import.meta.dirname, '../../verifier/verify.py');
const verify = (file: string) => spawnSync('python3', [VERIFIER, file], { encoding: 'utf8' });

it('an auditor finds who suspended whom, and takes the chain to the independent verifier', async () => {
  const security = await story.desk('security_admin', '#/people');
  await security.press('停用：童文');
  await security.type('理由', '岗位已经撤销，人员另有安排');
  await security.press('停用');
  await security.see('已停用，登录已全部结束');

  const auditor = await story.desk('auditor', '#/trail');
  await auditor.row('staff.signIn').first().waitFor();
  await auditor.page.getByText('动作', { exact: true }).first().click();
  await auditor.type('动作', '停用');
  await auditor.press('查询');
  await auditor.see(/^请按写法填写/);
  await auditor.type('动作', 'staff.suspend');
  await auditor.press('查询');
  const entry = auditor.row('staff.suspend');
  await entry.getByText('安全管理员').waitFor();
  expect(await entry.count()).toBe(1);
  // The question stands in the address: it can be gone back to.
  expect(auditor.page.url()).toContain('by=action&word=staff.suspend');
  await entry.getByRole('link', { name: /#1$/ }).click();
  const [download] = await Promise.all([
    auditor.page.waitForEvent('download'),
    auditor.press('导出核验文件'),
  ]);
  expect(verify(await download.path()).stdout).toMatch(/1 chain/);
  await auditor.page.goBack();
  await auditor.row('staff.suspend').waitFor();

  const other = await story.desk('security_admin', new URL(auditor.page.url()).hash.replace(/\?.*/, ''));
  await other.row('staff.suspend').getByRole('link', { name: /#1$/ }).click();
  await other.row('staff.suspend').waitFor();
  expect(await other.button('导出核验文件').count()).toBe(0);
});

it('an auditor takes everything home, and a visit that is not in it is missed', async () => {
  const consultationId = await openCase(story.world, await xiaoyu(story.world), await drLin(story.world));
  await story.world.control.advance(DAY_MS);
  const auditor = await story.desk('auditor', '#/trail');
  const [download] = await Promise.all([
    auditor.page.waitForEvent('download'),
    auditor.press('导出完整存证'),
  ]);
  const file = await download.path();
  expect(verify(file)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^OK .* 1 roots/m) });
  await auditor.see(/文件指纹（SHA-256）已写入留痕/);
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  await auditor.see(sha256);

  const everything = JSON.parse(readFileSync(file, 'utf8')) as { chains: { id: string }[] };
  writeFileSync(
    file,
    JSON.stringify({ ...everything, chains: everything.chains.filter(({ id }) => id !== consultationId) }),
  );
  expect(verify(file)).toMatchObject({
    status: 1,
    stdout: expect.stringContaining(`chain ${consultationId} is missing`),
  });

  await auditor.goTo('/trail?by=action&word=trail.closeExport');
  await auditor.row('trail.closeExport').getByText(sha256).waitFor();
});

it('the root of a day is there for everybody of the staff on the next morning', async () => {
  await (await story.desk('support', '')).title('首页');
  await story.world.control.advance(DAY_MS);
  const finance = await story.desk('finance', '#/roots');
  await finance.page.getByRole('table', { name: '日根' }).waitFor();
  await finance.see(/^[0-9a-f]{64}$/);
});

it('whoever opened a case in an emergency stands with the reason before the security administrator', async () => {
  const consultationId = await openCase(story.world, await xiaoyu(story.world), await drLin(story.world));
  const other = await Phone.of(story.world.url, '吴晓彤');
  await other.must(register, { notice: referenceOf(PRIVACY_NOTICE) });
  const reason = '患者抽搐送到急诊，需要立刻知道用药史';
  const doctor = await beforeTheCamera(story.world, other.as('doctor'));
  await doctor.must(breakGlass, { consultationId, reason });

  const security = await story.desk('security_admin', '#/emergencies');
  const entry = security.row(consultationId);
  await entry.getByText('吴晓彤').waitFor();
  await entry.getByText(reason).waitFor();
  const finance = await story.desk('finance', '#/emergencies');
  await finance.title('没有权限');
});

it('wrong codes at the door are counted before the security administrator, by person', async () => {
  const { loginName } = story.person('finance');
  const door = await story.door();
  await door.type('登录名', loginName);
  await door.type('密码', '不是这个密码 Qx 1');
  await door.type('动态码', '000000');
  await door.press('登录');
  await door.see(/登录名、密码或动态码不对/);
  const security = await story.desk('security_admin', '#/security');
  await security.row(loginName).getByText('登录信息不对').waitFor();
  await security.page.getByRole('combobox', { name: '种类' }).click();
  await security.page.getByRole('combobox', { name: '种类' }).fill('越权');
  await security.page.getByTitle('越权操作', { exact: true }).click();
  await security.see('没有符合条件的安全事件');
});
