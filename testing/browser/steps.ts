import { maskName } from '../../shared/kernel/mask';
import { PEOPLE } from '../../scripts/seed/hospital';
import { DEMO_PIN } from '../../scripts/seed/signing';
import type { Desk } from './desk';
import type { Handset } from './handset';

/** Red spots on skin, 64 × 64, drawn for this test: a whole PNG that every decoder opens. */
export const PICTURE = {
  name: 'rash.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAIAAAAlC+aJAAAAv0lEQVR42u3XwQ2AMAiFYaf05HxO4tlJHMKrMUaDPHlt/BPOhS+2gMO2zF3HAAAAAAAAAAAAAABAONZpPEYR4JT1dW7VOTHAZdYXuVXnxAA3WaO5AQD4O8DThbQAwxwIAVTFeeaA8Hp4JnHTgOIHCuCfgHa7ED80AAC00nnEAO16XA2Qb6mlgMfqW58DKkAG7AckP5oZkL94AAA4Afk54Afki3B2IVURtjnAOg2gGPDFkgcAAAC6EAAAAAAA6Dh2Zuff2tksq54AAAAASUVORK5CYII=',
    'base64',
  ),
};

export const CHIEF = '胳膊上起了一片红疹，三天了，晚上痒得睡不着';
export const RECORD = {
  现病史: '3 天前无明显诱因出现双上肢红疹，夜间瘙痒明显，无发热。',
  初步意见: '皮疹待查，考虑过敏可能，需面诊确认。',
  处理意见: '避免搔抓。如出现口唇肿胀或呼吸困难，立即拨打 120。',
};

type Shot = (name: string) => Promise<void>;
const noShot: Shot = async () => {};

/** The number of somebody whom the emulated register knows. */
const numberOf = (name: string): string => PEOPLE.find((it) => it.name === name)!.idCard;

/** 小雨 agrees to the notice and adds herself. */
export async function registerPatient(phone: Handset, name = '陈小雨', shot: Shot = noShot): Promise<void> {
  await phone.tap('就诊人');
  await phone.see('服务与隐私告知');
  await shot('notice');
  await phone.tick('我已阅读并同意服务与隐私告知');
  await phone.tick('我单独同意处理健康信息');
  // Agreeing leads on to what was wanted.
  await phone.tap(/^同意/);
  await phone.tap('添加就诊人');
  await phone.type('姓名', name);
  // Sex and birthday are in the number.
  await phone.type('身份证号', numberOf(name));
  await phone.see('女 · 1998年5月20日');
  await phone.choose('与您的关系', '本人');
  await shot('patient-form');
  await phone.tap('保存并核验');
  await phone.see('已实名');
  await shot('patients');
}

/** From the tab 首页 to the page of 林晓岚. */
export async function findDoctor(phone: Handset, shot: Shot = noShot): Promise<void> {
  await phone.tap(/^[找看]医生/);
  // The home page names the department too, but no button there begins with it.
  const department = phone.button(/^全科医学科/).last();
  await department.waitFor();
  await shot('departments');
  await department.tap();
  // The home page, still there for a moment, has the same card: the list of this department has no other department's.
  await phone.button(/孙丽华/).waitFor({ state: 'hidden' });
  await phone
    .button(/林晓岚/)
    .last()
    .waitFor();
  await shot('doctors');
  await phone.tap(/林晓岚/);
  await phone.see('服务与价格');
  await shot('doctor');
}

/** 描述病情 for the first person on the list, with one picture. */
export async function describe(phone: Handset, shot: Shot = noShot): Promise<void> {
  await phone.tap(/图文问诊/);
  await tellComplaint(phone);
  await phone.chooseFiles(() => phone.tap('添加图片'), [PICTURE]);
  await phone.button('第 1 张图片').last().waitFor();
  await shot('describe');
}

/** What is wrong, in words, on the page 描述病情. */
export async function tellComplaint(phone: Handset): Promise<void> {
  await phone.type('哪里不舒服', CHIEF);
  await phone.choose('多久了', '1–3 天');
  await phone.choose('既往史', '没有');
  await phone.choose('过敏史', '有');
  await phone.type('过敏史，具体情况', '青霉素');
  await phone.choose('正在用的药', '不清楚');
  await phone.choose('孕产情况', '没有怀孕');
}

/** 风险告知 and 支付, up to the cashier. */
export async function goToCashier(phone: Handset, shot: Shot = noShot): Promise<void> {
  await phone.tap('下一步');
  await phone.tick('我已阅读并同意风险告知');
  await shot('confirm');
  await phone.tap(/^支付 .* 元，(开始问诊|确认预约)/);
}

/** The doctor agrees to the notice on the first day, opens the desk and is seen before the camera. */
export async function openDesk(phone: Handset, shot: Shot = noShot): Promise<void> {
  await phone.tap('就诊人');
  await phone.tick('我已阅读并同意服务与隐私告知');
  await phone.tap(/^同意/);
  await phone.see('添加就诊人');
  await phone.tap('返回');
  await phone.tab('我的');
  await phone.tap(/进入医生端/);
  await phone.see('候诊');
  await shot('face-check');
  await beSeen(phone);
  await shot('desk');
}

/** 人脸核验 on this device, from the desk. */
export async function beSeen(phone: Handset): Promise<void> {
  await phone.tap('开始人脸核验');
  await phone.tap('是本人，核验通过');
  await phone.see(/^已核验/);
}

/** Opens the waiting case of a patient and accepts it. */
export async function accept(phone: Handset, patient: string, shot: Shot = noShot): Promise<void> {
  // Before the acceptance a list shows no more than 陈**.
  await phone.tap(new RegExp(`^${maskName(patient).replaceAll('*', '\\*')}`));
  await phone.see(CHIEF);
  await shot('case-brief');
  await phone.tap(/^接诊$/);
  await phone.field('输入消息').last().waitFor();
}

/** Says something, and waits until it is there. */
export async function say(phone: Handset, text: string): Promise<void> {
  await phone.type('输入消息', text);
  await phone.tap('发送');
  await phone.see(text);
}

/** Writes the record and closes the case with 门诊 within three days. */
export async function writeAndClose(phone: Handset, shot: Shot = noShot): Promise<void> {
  await phone.tab('病历');
  for (const [part, text] of Object.entries(RECORD)) await phone.type(part, text);
  await phone.tap('结束问诊并签署病历');
  await phone.see(/签署前还需填写/);
  await phone.choose('处置', '门诊就诊');
  await phone.choose('几天内就诊', '3 天内');
  await phone.type('签名口令', DEMO_PIN);
  await shot('record-editor');
  await phone.tap('结束问诊并签署病历');
  await phone.answer('确认签署');
}

/** 王建国, 68, tells what he has and takes, and was diagnosed in a hospital. */
export async function firstFollowUp(elder: Handset): Promise<void> {
  await elder.tap('就诊人');
  await elder.tick('我已阅读并同意服务与隐私告知');
  await elder.tick('我单独同意处理健康信息');
  await elder.tap(/^同意/);
  await elder.tap('添加就诊人');
  await elder.type('姓名', '王建国');
  await elder.type('身份证号', PEOPLE.find(({ name }) => name === '王建国')!.idCard);
  await elder.choose('与您的关系', '本人');
  await elder.tap('保存并核验');
  await elder.see('已实名');
  await elder.tap('健康档案王建国');
  await elder.choose('既往史', '有');
  await elder.type('既往史，具体情况', '高血压 5 年');
  await elder.choose('过敏史', '没有');
  await elder.choose('正在用的药', '有');
  await elder.tap('保存');
  await elder.see('请写下具体情况');
  await elder.type('正在用的药，具体情况', '氨氯地平，每天早上一片');
  await elder.tap('保存');
  await elder.see('已实名');
  await elder.tap('返回');
  await findDoctor(elder);
  await elder.tap(/图文问诊/);
  await elder.see('下面三项按上次填写带入');
  await elder.choose('这次需要', '复诊');
  await elder.type('医生当时的诊断', '高血压');
  await elder.type('在哪家医院看的', '市第一人民医院');
  for (const [part, text] of [
    ['年', '2026'],
    ['月', '9'],
    ['日', '1'],
  ])
    await elder.type(`看病的日期${part}`, text!);
  await elder.chooseFiles(() => elder.tap('添加就诊材料'), [PICTURE]);
  await elder.button('第 1 张就诊材料').last().waitFor();
  await elder.type('哪里不舒服', CHIEF);
  await elder.choose('多久了', '半年以上');
  await goToCashier(elder);
  await elder.cashier('立即支付');
  await elder.see('下一位就是您');
}

/** His doctor reads the papers, says that it is 高血压, and takes it into the record. */
export async function judgeFollowUp(doctor: Handset): Promise<void> {
  await openDesk(doctor);
  await accept(doctor, '王建国');
  await doctor.tab('病情');
  await doctor.tap('打开凭证');
  await doctor.choose('凭证说明什么', '认定复诊');
  await doctor.type('搜索材料上的诊断', 'gxy');
  await doctor.tap(/^选择高血压$/);
  await doctor.tap('提交认定');
  await doctor.see('已认定复诊');
  await doctor.tab('病历');
  await doctor.tap(/^选择高血压$/);
}

/** What a pharmacist ticks before passing a prescription. */
export const FOUR_CHECKS = [
  '查处方：对科别、姓名、年龄',
  '查药品：对药名、剂型、规格、数量',
  '查配伍禁忌：对药品性状、用法用量',
  '查用药合理性：对临床诊断',
];

/** A pharmacist on duty takes the first of the queue and ticks what was looked at. */
export async function takeAtDesk(desk: Desk, ticks: readonly string[] = FOUR_CHECKS): Promise<void> {
  await desk.press('刷新');
  await desk.press(/^(领取|继续审)$/);
  for (const tick of ticks) await desk.page.getByRole('checkbox', { name: tick }).check();
}

/** 审方通过 of the first of the queue, and nothing is left. */
export async function passAtDesk(desk: Desk): Promise<void> {
  await takeAtDesk(desk);
  await desk.type('签名口令（审方通过时填写）', DEMO_PIN);
  await desk.press('审方通过');
  await desk.see('没有待审的处方');
}

/** From nothing to an accepted case, on the screens: 小雨 has asked 林晓岚 and paid, and both have it open. */
export async function beginCase(patient: Handset, doctor: Handset): Promise<void> {
  await registerPatient(patient);
  await patient.tap('返回');
  await findDoctor(patient);
  await describe(patient);
  await goToCashier(patient);
  await patient.cashier('立即支付');
  await patient.see('下一位就是您');
  await openDesk(doctor);
  await accept(doctor, '陈小雨');
}
