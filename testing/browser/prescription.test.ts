import { beforeEach, expect, it } from 'vitest';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { type Desk } from './desk';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

let patient: Handset;
let doctor: Handset;
let desk: Desk;

/** One drug, typed whole. */
async function order(drug: string, letters: string, dose: string, days: string): Promise<void> {
  await doctor.type('搜索药品', letters);
  await doctor.tap(`选择${drug}`);
  await doctor.type(`${drug}每次用量`, dose);
  await doctor.choose(`${drug}用药途径`, '口服');
  await doctor.choose(`${drug}频次`, '每日一次');
  await doctor.type(`${drug}天数`, days);
}

const review = async (...ticks: string[]) => {
  await desk.press('刷新');
  await desk.press(/^(领取|继续审)$/);
  await desk.page.getByRole('dialog').getByText('审方').first().waitFor();
  for (const tick of ticks) await desk.page.getByRole('checkbox', { name: tick }).check();
};

const CHECKS = [
  '查处方：对科别、姓名、年龄',
  '查药品：对药名、剂型、规格、数量',
  '查配伍禁忌：对药品性状、用法用量',
  '查用药合理性：对临床诊断',
];

beforeEach(async () => {
  patient = await story.phone('老王');
  doctor = await story.phone('林晓岚');
  desk = await story.door('#/prescriptions');
});

it('a doctor prescribes, a pharmacist gives it back and passes the correction, and the patient reads how to take it', async () => {
  await steps.firstFollowUp(patient);
  await steps.judgeFollowUp(doctor);
  await doctor.tap('开处方');
  await doctor.tap('核对并提交');
  await doctor.see('请选择诊断');
  await doctor.tap(/^选择高血压$/);
  await order('苯磺酸氨氯地平片', 'bhsaldp', '1', '28');
  await doctor.see('每次1片 × 每天1次 × 28天 = 28片，每盒28片，共1盒');
  await doctor.tap('核对并提交');
  await doctor.see('超过 7 天，请写明理由，至少 5 个字');
  await doctor.type('超过 7 天的理由', '血压平稳，长期服用');
  await doctor.tap('核对并提交');
  // He takes it already: the tables ask whether it is doubled.
  await doctor.see('请逐条处理用药提示，写明理由，至少 5 个字');
  await doctor.look('prescribe-warning');
  await doctor.type('患者正在用氨氯地平，请确认是续方而不是加倍，理由', '就是续方，不加量');
  await doctor.tap('核对并提交');
  await doctor.see('请输入 6 位签名口令');
  await doctor.type('签名口令', '135790');
  await doctor.tap('核对并提交');
  await doctor.answer('提交');
  await doctor.see('签名口令不对，请重新输入。错 5 次会锁定 30 分钟');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.tap('核对并提交');
  await doctor.answer('提交');
  await doctor.answer('知道了');
  await doctor.see('药师审核中');

  await desk.signIn(story.person('pharmacist'));
  await desk.title('审方');
  expect(await desk.button('领取').count()).toBe(0);
  await desk.press('开始值班');
  await desk.type('药师执业证编号', 'YS000000000000');
  await desk.page.getByRole('dialog').getByRole('button', { name: '开始值班' }).click();
  await desk.see('没有找到这个执业证编号，或姓名与登记的不一致，请核对');
  await desk.type('药师执业证编号', DEMO_PHARMACIST_LICENCE);
  await desk.page.getByRole('dialog').getByRole('button', { name: '开始值班' }).click();
  await desk.see('1 位药师值班');
  await desk.shot('console-queue');
  await review();
  await desk.see('就是续方，不加量');
  await desk.shot('console-review');
  await desk.press('审方通过');
  await desk.see('四查十对还没有全部勾选');
  await desk.type('给医生的话（询问或退回时填写）', '请先开两周，复诊再续');
  await desk.press('退回修改');
  await desk.see('没有待审的处方');

  await doctor.page.reload();
  await doctor.tab('病历');
  await doctor.tap(/^苯磺酸氨氯地平片/);
  await doctor.see('请先开两周，复诊再续');
  await doctor.look('prescribed-returned');
  await doctor.tap('修改处方');
  await doctor.type('苯磺酸氨氯地平片天数', '14');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.look('prescribe-correct');
  await doctor.tap('核对并提交');
  await doctor.answer('提交');
  await doctor.see('药师审核中');

  await review(...CHECKS);
  await desk.type('签名口令（审方通过时填写）', DEMO_PIN);
  await desk.press('审方通过');
  await desk.see('没有待审的处方');

  await patient.restart();
  await patient.tab('我的');
  await patient.tap('我的处方');
  await patient.look('my-prescriptions');
  await patient.tap(/^苯磺酸氨氯地平片/);
  await patient.see('每次1片，每日一次，口服，14天');
  await patient.see(/有效至/);
  await patient.look('my-prescription');
});
