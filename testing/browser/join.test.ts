import { expect, it } from 'vitest';
import {
  getApplication,
  listApplications,
  openApplication,
  passApplication,
  returnApplication,
} from '@shared/contracts/application';
import type { ApplicationId } from '@shared/kernel/ids';
import { Colleague } from '../journeys/colleague';
import { NO_FAULTS, faultsOf, LEAST } from './faults';
import { type Handset } from './handset';
import { PICTURE } from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

const DOCUMENTS = [
  '执业证书',
  '资格证书',
  '职称证书',
  '执业机构同意书',
  '医疗责任保险单',
  '合作协议',
  '本人照片',
];

async function fillIn(phone: Handset, shot: (name: string) => Promise<void>): Promise<void> {
  await phone.type('姓名', '刘洋');
  await phone.type('身份证号', '11010519491231002');
  await phone.type('手机号', '13812345678');
  await phone.see(/身份证号不正确/);
  await shot('join-identity');
  await phone.type('身份证号', '11010519491231002X');
  await phone.tap('下一步');
  await phone.type('主要执业机构', '北京示范医院');
  await phone.choose('职称', '主治医师');
  await phone.type('执业证书编码', '110110000099999');
  await phone.day('首次注册日期', ['2012', '7', '1']);
  await phone.tick('长期有效');
  await phone.type('资格证书编码', '201111110110105198503072131');
  await phone.type('执业范围', '内科专业');
  await phone.day('独立执业起始日', ['2014', '7', '1']);
  await shot('join-practice');
  await phone.tap('下一步');
  await phone.choose('诊疗科目', '呼吸内科');
  await shot('join-department');
  await phone.tap('下一步');
  await phone.type('医疗责任保险单号', 'PYII2026110000001');
  await phone.day('保险生效日', ['2026', '1', '1']);
  await phone.day('保险有效期至', ['2029', '6', '30']);
  await phone.day('合作协议有效期至', ['2029', '12', '31']);
  await shot('join-insurance');
  await phone.tap('下一步');
  await phone.type('擅长', '咳嗽、气喘');
  await shot('join-public');
  await phone.tap('下一步');
  for (const name of DOCUMENTS.slice(1)) {
    await phone.chooseFiles(() => phone.tap(`添加${name}`), [PICTURE]);
    await phone.button(`${name}第 1 张`).last().waitFor();
  }
  await shot('join-evidence');
  await phone.tap('下一步');
  await phone.see('还有 1 项需要补充或更正');
  // A step begins at its beginning, however far down the one before was left.
  await phone.page.waitForFunction(() =>
    [...document.querySelectorAll('#join-step')].some((it) => {
      const { top, height } = it.getBoundingClientRect();
      return height > 0 && top >= 0 && top < window.innerHeight / 2;
    }),
  );
  await shot('join-missing');
  await phone.tap(/^执业证书，还没有上传/);
  await phone.chooseFiles(() => phone.tap('添加执业证书'), [PICTURE]);
  await phone.button('执业证书第 1 张').last().waitFor();
  await phone.tap('下一步');
}

it.each([
  { look: 'light, 375 px', elder: false, dark: false, width: 375, height: 812 },
  { look: 'dark, 320 px, elder mode', elder: true, dark: true, width: 320, height: 640 },
])(
  'a doctor asks to join, mends what was returned, is let in by two people and goes on duty: $look',
  async ({ elder, dark, width, height }) => {
    const phone = await story.phone('小雨', { dark, width, height });
    const found: object[] = [];
    const shot = async (name: string) => {
      await phone.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))));
      const faults = await faultsOf(phone.page, elder ? LEAST.elder : LEAST.normal);
      if (JSON.stringify(faults) !== JSON.stringify(NO_FAULTS)) found.push({ screen: name, ...faults });
      await phone.shot(`${name}-${width}`);
    };
    const colleague = (role: 'operations' | 'quality') => Colleague.of(story.world, story.person(role));
    const [operations, quality] = await Promise.all([colleague('operations'), colleague('quality')]);
    const waiting = async (): Promise<ApplicationId> =>
      (await operations.must(listApplications, { state: 'submitted' })).applications[0]!.id;
    const pass = async (reviewer: Colleague, applicationId: ApplicationId) => {
      await reviewer.must(openApplication, { applicationId, reason: 'review' });
      return reviewer.must(passApplication, { applicationId });
    };
    await phone.tab('我的');
    if (elder) await phone.page.getByRole('switch', { checked: false }).filter({ visible: true }).tap();
    await phone.tap(/^我是医生，申请入驻/);
    await phone.tick('我已阅读并同意服务与隐私告知');
    await phone.tap(/^同意/);
    await phone.see('您以什么身份入驻');
    await shot('join-kinds');
    await phone.tap(/^医生，/);
    await fillIn(phone, shot);
    await phone.see(/都齐了/);
    await shot('join-notice');
    await phone.tick('我已阅读并同意，承诺所填内容真实');
    await phone.tap('提交申请');
    await phone.see('等待初审');
    await shot('join-submitted');

    const applicationId = await waiting();
    await operations.must(openApplication, { applicationId, reason: 'review' });
    const seen = await operations.must(getApplication, { applicationId });
    expect(seen).toMatchObject({ form: { name: '刘洋' }, faults: [], step: 'first' });
    const address = seen.evidence.find(({ document }) => document === 'licence')!.pictures[0]!.url;
    const picture = Buffer.from(await (await fetch(address)).arrayBuffer());
    expect(picture.equals(PICTURE.buffer)).toBe(true);
    const reasons = [{ at: 'goodAt' as const, text: '请写得更具体一些' }];
    await operations.must(returnApplication, { applicationId, reasons });
    await phone.see('已退回，需要修改');
    await phone.see(/请写得更具体一些/);
    await shot('join-returned');
    await phone.tap('修改并重新提交');
    for (let step = 0; step < 4; step += 1) await phone.tap('下一步');
    await phone.see(/审核意见：请写得更具体一些/);
    await phone.type('擅长', '慢性咳嗽、哮喘的长期管理');
    await phone.tap('下一步');
    await phone.tap('下一步');
    await phone.tick('我已阅读并同意，承诺所填内容真实');
    await phone.tap('提交申请');
    await phone.see('等待初审');

    expect(await pass(operations, applicationId)).toEqual({ state: 'first_passed' });
    expect(await pass(quality, applicationId)).toEqual({ state: 'approved' });
    await phone.see('已通过');
    await shot('join-approved');
    await phone.tap('返回');
    await phone.tab('我的');
    await phone.tap(/进入医生端/);
    await shot('join-desk');
    await phone.tap('开始人脸核验');
    await phone.tap('不是本人，核验不通过');
    await phone.see(/没有通过核验/);
    await shot('join-face-failed');
    await phone.tap('开始人脸核验');
    await phone.tap('是本人，核验通过');
    await phone.see(/^已核验/);
    await phone.tap('我的资质');
    await phone.see('医疗责任保险');
    await shot('join-papers');
    expect(found).toEqual([]);
  },
);
