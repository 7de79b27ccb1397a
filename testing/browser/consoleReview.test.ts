import { beforeEach, expect, it } from 'vitest';
import { saveApplication, submitApplication } from '@shared/contracts/application';
import { me, register } from '@shared/contracts/auth';
import { checkPicture } from '@shared/contracts/consultation';
import { DEMANDS } from '@shared/domain/application/fields';
import { JOIN_NOTICE } from '@shared/domain/application/notice';
import { PRIVACY_NOTICE, referenceOf } from '@shared/domain/consent/texts';
import { MINUTE_MS } from '@shared/kernel/time';
import { FORM } from '../joinWorld';
import { Phone } from '../phone';
import { PICTURE } from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['console']);

/** 刘洋 fills in everything and hands it in. */
async function applied(change: Partial<typeof FORM> = {}): Promise<void> {
  const phone = await Phone.new(story.world.url, '刘洋');
  await phone.must(register, { notice: referenceOf(PRIVACY_NOTICE) });
  const { account } = await phone.must(me, {});
  const fileId = await phone.upload(`pictures/${account!.id}/licence.jpg`, PICTURE.buffer);
  const { pictureId } = await phone.must(checkPicture, { fileId });
  const evidence = Object.fromEntries(DEMANDS.doctor.documents.map((it) => [it, [pictureId]]));
  const { applicationId } = await phone.must(saveApplication, {
    ...{ kind: 'doctor', form: { ...FORM, ...change }, evidence },
  });
  await phone.must(submitApplication, { applicationId, notice: referenceOf(JOIN_NOTICE) });
}

beforeEach(async () => {
  await applied();
});

it('two people of two offices let a doctor in, each with the evidence beside the decision', async () => {
  const operations = await story.desk('operations', '#/applications');
  await operations.row('刘*').getByText('待初审').waitFor();
  await operations.press('领取并查看：刘*');
  const picture = operations.page.getByRole('img', { name: '执业证书' });
  await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
  await operations.see('1****************X');
  await operations.press('显示完整号码');
  await operations.see('11010519491231002X');

  const quality = await story.desk('quality', '#/applications');
  await quality.page.getByText('待初审 1').click();
  await quality.row('刘*').getByText('童文正在查看').waitFor();

  await operations.press('初审通过');
  await operations.press('通过');
  await operations.see('没有待初审的申请');

  await quality.page.getByText(/^待复审/).click();
  await quality.press('领取并查看：刘*');
  await quality.see('初审通过');
  await quality.press('复审通过');
  await quality.see('立即生效：刘洋成为本院医生');
  await quality.press('通过');
  await quality.page.getByText('已通过').first().click();
  await quality.press('领取并查看：刘*');
  await quality.press('暂停');
  await quality.type('理由', '收到投诉，核实期间暂停');
  await quality.page.getByRole('dialog').getByRole('button', { name: '暂停' }).click();
  await quality.see('已暂停，立即生效');
  await quality.page.getByText('已暂停', { exact: true }).first().click();
  await quality.press('领取并查看：刘*');
  await quality.press('恢复');
  await quality.type('理由', '核实完毕，投诉不成立');
  await quality.page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
  await quality.see('已恢复');
});

it('what must change is pointed at, place by place, and outlives a look and a session that ended', async () => {
  const operations = await story.desk('operations', '#/applications');
  await operations.press('领取并查看：刘*');
  await operations.press('退回申请');
  await operations.see(/^请先在材料或申请内容旁按/);
  await operations.press('指出问题：执业证书编码');
  await operations.type('执业证书编码要改什么', '与证书照片不一致');
  await operations.press('指出问题：执业证书');
  await operations.press('退回申请（2 项）');
  await operations.see(/^请写明每一项要改什么/);
  await operations.type('执业证书要改什么', '照片反光，请重拍');
  await story.world.control.advance(31 * MINUTE_MS);
  await operations.press('退回申请（2 项）');
  await operations.see(/^登录已结束/);
  await operations.signIn(story.person('operations'));
  expect(await operations.field('执业证书要改什么').inputValue()).toBe('照片反光，请重拍');
  await operations.press('退回申请（2 项）');
  await operations.see(/半小时的查看已到时间/);
  await operations.press('再看半小时');
  await operations.press('退回申请（2 项）');
  await operations.see(/^已退回/);
  await operations.page.getByText('已退回', { exact: true }).first().click();
  await operations.press('领取并查看：刘*');
  await operations.see('执业证书：照片反光，请重拍');
});

it('nobody sees an application without taking it, whatever address they type', async () => {
  const operations = await story.desk('operations', '#/applications');
  await operations.press('领取并查看：刘*');
  await operations.press('放回队列');
  await operations.see('已放回队列');
  await operations.page.goBack();
  await operations.see(/这次查看会留痕/);
  expect(await operations.page.content()).not.toContain('刘洋');
  await operations.press('领取并查看');
  await operations.see('申请内容');
});
