import { beforeEach, describe, expect, it } from 'vitest';
import { type Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

const ASK = '看看该看什么科';
const RASH = '胳膊上起红疹子，痒得睡不着，三天了';
const NO_BREATH = '我爸突然倒在地上，叫不醒，没有呼吸了';

let patient: Handset;

beforeEach(async () => {
  patient = await story.phone('小雨');
});

/** The field of this page; the home page, still there for a moment, has one of the same name. */
const told = () => patient.page.locator('textarea[placeholder^="例如：咳嗽三天"]');
const tell = async (text: string) => {
  await patient.tap(ASK);
  await told().fill(text);
};

describe('看什么科', () => {
  it('leads somebody nobody knows yet from their words to a department and its doctors, and says why', async () => {
    await tell(RASH);
    await patient.tap(ASK);
    await patient.see(/^因为您说到：.*红疹/);
    await patient.see('这里只推荐科室，不是诊断');
    await patient.tap(/^皮肤性病科/);
    await patient.see(/^皮肤性病科(，正在出诊|现在没有医生出诊)$/);
    await patient.tap('看其他科室');
    await patient.see(/^因为您说到：.*红疹/);
    await patient.tap('修改描述');
    await patient.type('哪里不舒服', '孩子三岁，咳嗽发烧两天');
    await patient.tap(ASK);
    await patient.tap(/^儿科/);
    await patient.see('儿科，正在出诊');
    await patient.see(/内接诊$/);
    await patient.tap('排列顺序是怎样定的');
    await patient.see('医生不能付费提前，价格也不影响顺序。');
  });

  it('carries the words into the description, so that nobody types twice, and keeps them when the app is closed', async () => {
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await tell(RASH);
    await patient.restart();
    await patient.tap(ASK);
    await expect.poll(() => told().inputValue()).toBe(RASH);
    await patient.choose('给谁看', '陈小雨');
    await patient.tap(ASK);
    await patient.tap('没有我要的科室');
    await patient.tap(/^全科医学科/);
    await patient.tap(/林晓岚/);
    await patient.tap(/图文问诊/);
    await expect.poll(() => patient.field('哪里不舒服').last().inputValue()).toBe(RASH);
  });

  it('is found from the list of departments too, where the home page of elder mode leads', async () => {
    await patient.tap(/^[找看]医生/);
    await patient.tap(/^不知道看什么科/);
    await told().fill(RASH);
    await patient.tap(ASK);
    await patient.see(/^因为您说到：.*红疹/);
    // The two pages lead to each other: going to and fro piles nothing up, and the words stay.
    const deep = () => patient.page.evaluate(() => window.history.length);
    const before = await deep();
    await patient.tap('没有我要的科室');
    await patient.tap(/^不知道看什么科/);
    await expect.poll(() => told().inputValue()).toBe(RASH);
    expect(await deep()).toBeLessThanOrEqual(before);
  });

  it('asks how old somebody is who is not registered, so that a child is led as a child', async () => {
    await tell('发烧咳嗽两天');
    await patient.choose('年龄', '1 到 13 岁');
    await patient.tap(ASK);
    await patient.see(/^儿科/);
  });

  it('asks one thing when the words are not enough, takes 不确定 for an answer, and never guesses at the end', async () => {
    await tell('不太舒服，没力气');
    await patient.tap(ASK);
    for (const step of ['1', '2', '3']) {
      const question = patient.text(`再问一句，${step} / 3`);
      await question
        .or(patient.text(/^(可以看这些科|拿不准时)/))
        .last()
        .waitFor();
      if ((await question.count()) === 0) break;
      await patient.page.getByRole('radio', { name: '不确定' }).last().tap();
    }
    await patient.see(/^(可以看这些科|拿不准时，先看全科)/);
  });

  it('answers kindly what is no complaint', async () => {
    await tell('😀😀😀');
    await patient.tap(ASK);
    await patient.see('没有看懂您写的内容');
    await patient.tap('修改描述');
    await patient.type('哪里不舒服', '');
    await patient.tap(ASK);
    await patient.see('请先写一写哪里不舒服');
  });
});

describe('an emergency', () => {
  it('is said while it is typed, without a network, and fills the screen before anything else', async () => {
    await tell('');
    await patient.offline(true);
    await patient.type('哪里不舒服', NO_BREATH);
    await patient.button('拨打 120').waitFor();
    await patient.tap(ASK);
    await patient.see('请立即拨打 120');
    await patient.see(/^因为您说到：/);
    await patient.tap('返回修改');
    await expect.poll(() => told().inputValue()).toBe(NO_BREATH);
    await patient.offline(false);
  });

  it('is in sight while it is typed on the smallest phone in elder mode', async () => {
    const small = await story.phone('小雨', { width: 320, height: 640 });
    await small.tab('我的');
    await small.page.getByRole('switch').first().tap();
    await small.page.evaluate(() => void (window.location.hash = '#/triage/ask/index'));
    await small.page.locator('textarea[placeholder^="例如：咳嗽三天"]').fill(NO_BREATH);
    const call = await small.button('拨打 120').last().elementHandle();
    const { top, bottom } = await call!.evaluate((it) => (it as Element).getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(640);
  });

  it('of the mind is met gently: somebody to talk to first, and no red', async () => {
    await tell('活着没意思，不想活了，药都准备好了');
    await patient.button('拨打心理援助热线 12356').waitFor();
    await patient.tap(ASK);
    await patient.see('我们很担心您');
    await patient.button('拨打 120').last().waitFor();
    expect(await patient.text('请立即拨打 120').count()).toBe(0);
  });

  it('is shown as well to whoever chose a doctor first, and once more when something else is said', async () => {
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await steps.findDoctor(patient);
    await patient.tap(/图文问诊/);
    await steps.tellComplaint(patient);
    await patient.type('哪里不舒服', '胸口压着疼半小时了，一身冷汗');
    await patient.tap('下一步');
    await patient.see('请立即拨打 120');
    await patient.tap('返回修改');
    await patient.tap('下一步');
    await patient.tap('我已了解，仍要继续');
    await patient.answer('继续');
    await patient.tap('下一步');
    await patient.tick('我已阅读并同意风险告知');
  });

  it('is passed over only in two steps, and then the doctor sees what was said and that it was', async () => {
    await steps.registerPatient(patient);
    await patient.tap('返回');
    await tell(NO_BREATH);
    await patient.tap(ASK);
    await patient.tap('我已了解，仍要继续');
    await patient.answer('继续');
    await patient.tap('没有我要的科室');
    await patient.tap(/^全科医学科/);
    await patient.tap(/林晓岚/);
    await steps.describe(patient);
    await steps.goToCashier(patient);
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');

    const doctor = await story.phone('林晓岚');
    await steps.openDesk(doctor);
    await doctor.see('红旗征');
    await steps.accept(doctor, '陈小雨');
    await doctor.tab('病情');
    await doctor.see(/^红旗征提示：/);
    await doctor.see('患者已看到急诊提示，选择继续问诊');
  });
});
