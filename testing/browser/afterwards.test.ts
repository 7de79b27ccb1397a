import { beforeAll, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS, shanghai } from '@shared/kernel/time';
import type { ConsultationId } from '@shared/kernel/ids';
import { type Handset } from './handset';
import { people } from './hospital';
import { morning, Treated } from './treated';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console'], { once: true });

let treated: Treated;
let caseId: ConsultationId;

beforeAll(async () => {
  await morning(story.world);
  treated = await Treated.begin(story.world, people);
  caseId = await treated.followUp();
  await treated.bought(caseId);
}, 240_000);

const look = async (phone: Handset, name: string) => {
  await phone.look(name);
  await phone.page.emulateMedia({ colorScheme: 'dark' });
  await phone.shot(`${name}-dark`);
  await phone.page.emulateMedia({ colorScheme: 'light' });
};
const toPrescription = async (phone: Handset) => {
  await phone.tab('我的');
  await phone.tap('我的处方');
  await phone.tap(/^苯磺酸氨氯地平片/);
};

it('an adverse reaction is reported, somebody in danger is sent to 120 first, a pharmacist judges it and it is sent on', async () => {
  const patient = await story.phone('小雨');
  await toPrescription(patient);
  await patient.tap('用药后不舒服');
  await patient.tap('提交报告');
  await patient.see('请写下哪里不舒服，至少 5 个字');
  await look(patient, 'adverse-form');
  await patient.type('哪里不舒服', '两条小腿都肿了，晚上更明显');
  const [year, month, day] = shanghai(story.world.clock.now()).day.split('-') as [string, string, string];
  await patient.day('从哪天开始', [year, month, day]);
  await patient.choose('有多难受', '喘不上气、昏倒、嘴脸肿，现在很危险');
  await patient.choose('还在用这种药吗', '已经停了');
  await patient.choose('停药后怎么样', '停药后减轻或消失');
  await patient.choose('现在怎么样', '好一些了');
  await patient.offline(true);
  await patient.tap('提交报告');
  // What to do now needs no network.
  await patient.see('请现在拨打 120');
  await patient.see(/报告没有提交/);
  await look(patient, 'adverse-danger');
  await patient.offline(false);
  await patient.tap('返回');
  await patient.choose('有多难受', '影响吃饭、睡觉或做事');
  await patient.tap('提交报告');
  await patient.see('报告已收到');
  await patient.tap('查看我的报告');
  await patient.see('药师处理中');
  await look(patient, 'adverse-mine');

  const pharmacist = await story.desk('pharmacist', '#/adverse-events');
  await pharmacist.see('影响吃饭、睡觉或做事');
  await pharmacist.shot('console-adverse-queue');
  await pharmacist.press('打开');
  await pharmacist.see(/两条小腿都肿了/);
  await pharmacist.press('提交评价');
  await pharmacist.see('请填写不良反应名称');
  await pharmacist.type('不良反应名称', '外周水肿');
  for (const [name, option] of [
    ['关联性评价', '很可能'],
    ['不良反应的结果', '好转'],
    ['停药或减量后，反应是否消失或减轻', '是'],
    ['再次使用后是否再次出现同样反应', '未再使用'],
    ['对原患疾病的影响', '不明显'],
  ] as const) {
    await pharmacist.page.getByRole('combobox', { name }).click();
    await pharmacist.page.getByTitle(option, { exact: true }).filter({ visible: true }).last().click();
  }
  await pharmacist.type('过程描述及处理情况', '停药三天后水肿明显消退，未作其他处理');
  await pharmacist.type('给患者的答复（患者能看到）', '先不要再用，请联系开方医生换药');
  await pharmacist.shot('console-adverse-assess');
  await pharmacist.press('提交评价');
  await pharmacist.button('修改评价').waitFor();

  const quality = await story.desk('quality', '#/adverse-events');
  await quality.page.getByText('待上报', { exact: true }).click();
  await quality.press('打开');
  await quality.page.getByRole('combobox', { name: '报告单位评价' }).click();
  await quality.page.getByTitle('很可能', { exact: true }).filter({ visible: true }).last().click();
  await quality.type('国家监测系统编码', '1100002026000001');
  await quality.shot('console-adverse-file');
  await quality.press('登记已上报');
  await quality.see('已登记上报');

  await patient.page.reload();
  await patient.see('先不要再用，请联系开方医生换药');
  await look(patient, 'adverse-answered');
  const doctor = await story.phone('林晓岚');
  await doctor.tab('我的');
  await doctor.tap(/进入医生端/);
  await doctor.tap('不良反应报告');
  await doctor.see(/两条小腿都肿了/);
  await look(doctor, 'adverse-doctor');
});

it('a plan reminds in WeChat as often as the patient has said yes, names no medicine, and says how often is left; of a prescription that ran out it says so', async () => {
  const patient = await story.phone('小雨');
  await toPrescription(patient);
  await patient.tap('开始用药计划');
  await patient.see('陈小雨的用药');
  await patient.tick('到时间用微信提醒我');
  await patient.tap('同意微信提醒');
  // The other consents of the page say 已同意 all the time: this one was given when its button is gone.
  await patient.button('同意微信提醒').first().waitFor({ state: 'hidden' });
  const asked = patient.page.waitForResponse((it) =>
    (it.request().postData() ?? '').includes('medicinePlan.templates'),
  );
  await patient.page.goBack();
  await (await asked).finished();
  await patient.see('陈小雨的用药');
  await patient.tick('到时间用微信提醒我');
  await patient.tap('取消');
  await patient.see('微信没有允许提醒，请在微信的提示里选“允许”，或自己记下时间');
  await patient.tick('到时间用微信提醒我');
  await patient.tap(/^允许$/);
  await patient.see(/^还能提醒 1 次/);
  await patient.tap('改用药时间');
  await patient.see('08:00');
  await look(patient, 'plan-reminds');
  await story.world.control.advance(DAY_MS, { coalesceMs: 20 * MINUTE_MS });
  const [message, ...more] = story.world.control.wechat.messages();
  expect(more).toEqual([]);
  expect(message).toMatchObject({ page: 'medicine/plan/index', data: { thing1: '到记录的时间了' } });
  expect(JSON.stringify(message)).not.toMatch(/氨氯地平|陈小雨|高血压/);
  await patient.page.reload();
  await patient.see(/^提醒次数用完了/);
  await patient.tap(/苯磺酸氨氯地平片，已用$/);
  await patient.tap(/^允许$/);
  await patient.see(/^还能提醒 1 次/);
  await look(patient, 'plan-ticked');
});
