import { beforeEach, expect, it } from 'vitest';
import type { Complaint } from '@shared/domain/consultation/complaint';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { DEMO_PHARMACIST_LICENCE } from '../../scripts/seed/pharmacy';
import { DEMO_PIN } from '../../scripts/seed/signing';
import { type Handset } from './handset';
import { takeAtDesk } from './steps';
import { morning, Treated } from './treated';
import { people } from './hospital';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

let treated: Treated;
let doctor: Handset;

beforeEach(async () => {
  await morning(story.world);
  treated = await Treated.begin(story.world, people);
});

/** 林晓岚 at the form of a prescription for 小雨, who has told this of herself. */
async function prescribing(told: Partial<Complaint>): Promise<void> {
  const id = await treated.followUp(told);
  doctor = await story.phone('林晓岚');
  // Seen before the camera of this very phone, or nothing is signed.
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await doctor.tap('开始人脸核验');
  await doctor.tap('是本人，核验通过');
  await doctor.see(/^已核验/);
  await doctor.page.evaluate(
    (hash) => void (window.location.hash = hash),
    `/doctor/prescribe/index?id=${id}`,
  );
  await doctor.tap(/^选择高血压$/);
}

async function order(drug: string, initials: string, dose: string): Promise<void> {
  await doctor.type('搜索药品', initials);
  await doctor.tap(`选择${drug}`);
  await doctor.type(`${drug}每次用量`, dose);
  await doctor.choose(`${drug}用药途径`, '口服');
  await doctor.choose(`${drug}频次`, '每日一次');
  await doctor.type(`${drug}天数`, '7');
}

it('an allergy that may cross wants a reason, and the pharmacist reads it', async () => {
  await prescribing({ allergies: { kind: 'some', text: '磺胺' } });
  await order('氢氯噻嗪片', 'qlsqp', '1');
  await doctor.tap('核对并提交');
  await doctor.see('请逐条处理用药提示，写明理由，至少 5 个字');
  await doctor.look('prescribe-allergy');
  await doctor.type('磺胺类过敏，可能交叉过敏：氢氯噻嗪片，理由', '以前用过三年，没有过敏');
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.tap('核对并提交');
  await doctor.answer('提交');
  await doctor.answer('知道了');
  const desk = await story.desk('pharmacist', '#/prescriptions');
  await desk.press('开始值班');
  await desk.type('药师执业证编号', DEMO_PHARMACIST_LICENCE);
  await desk.page.getByRole('dialog').getByRole('button', { name: '开始值班' }).click();
  await desk.see('1 位药师值班');
  await takeAtDesk(desk);
  await desk.see('以前用过三年，没有过敏');
  await desk.shot('console-override');
});

it('what harms an unborn child is not prescribed to a pregnant woman, whatever reason is given', async () => {
  await prescribing({ pregnancy: { kind: 'pregnant', week: 20 } });
  await order('缬沙坦胶囊', 'xstjn', '1');
  await doctor.tap('核对并提交');
  await doctor.see('孕期：缬沙坦胶囊，孕期禁用：胎儿肾损害');
  await doctor.see(/^不能开具，请换药/);
  await doctor.look('prescribe-pregnant');
  expect(await doctor.field('孕期：缬沙坦胶囊，孕期禁用：胎儿肾损害，理由').count()).toBe(0);
  await doctor.type('签名口令', DEMO_PIN);
  await doctor.tap('核对并提交');
  await doctor.see(/请换药|不能开具/);
  expect(await doctor.text('药师审核中').count()).toBe(0);
});

it('a prescription that nobody used runs out at midnight: the patient is told to ask the doctor, and nothing can be bought', async () => {
  const prescriptionId = await treated.effective(await treated.followUp());
  doctor = await story.phone('小雨');
  await doctor.tab('我的');
  await doctor.tap('我的处方');
  await doctor.tap(/^苯磺酸氨氯地平片/);
  await doctor.see('选择药房购药');
  await story.world.control.advance(DAY_MS, { coalesceMs: HOUR_MS });
  await doctor.tap('选择药房购药');
  await doctor.see('处方还没有生效，或已用过、过期。仍需用药请再问医生');
  await doctor.page.goBack();
  await doctor.page.reload();
  await doctor.see(/已过期|已失效/);
  await doctor.look('prescription-expired');
  expect(await doctor.button('选择药房购药').count()).toBe(0);
  expect(prescriptionId).not.toBe('');
});
