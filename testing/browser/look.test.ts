import { expect, it } from 'vitest';
import { type Handset } from './handset';
import { NO_FAULTS, faultsOf, LEAST, type Least } from './faults';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

/** The narrowest phone that is still about. */
const NARROW = { width: 320, height: 640 };

async function elderModeOn(phone: Handset): Promise<void> {
  await phone.tab('我的');
  const elderMode = phone.page.getByRole('switch', { checked: false }).filter({ visible: true });
  await elderMode.tap();
  await elderMode.waitFor({ state: 'detached' });
}

/** Looks at every screen on which a step stops. */
const inspector = (phone: Handset, role: string, least: Least, found: object[]) => async (name: string) => {
  await phone.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))));
  const faults = await faultsOf(phone.page, least);
  if (JSON.stringify(faults) !== JSON.stringify(NO_FAULTS))
    found.push({ screen: `${role} ${name}`, ...faults });
};

it('shows all four tabs on the narrowest phone, in elder mode too', async () => {
  const phone = await story.phone('老王', NARROW);
  await elderModeOn(phone);
  const labels = await phone.page.locator('.weui-tabbar__label').all();
  expect(labels).toHaveLength(4);
  for (const label of labels) {
    const box = await label.boundingBox();
    expect(box!.y + box!.height).toBeLessThanOrEqual(NARROW.height);
  }
});

it('a refusal stands on the page in elder mode until it is closed, large enough, announced and beside the main button', async () => {
  const phone = await story.phone('老王', { ...NARROW, elder: true });
  await phone.tab('我的');
  await steps.registerPatient(phone, '陈小雪');
  await phone.tap('返回');
  await phone.tap(/^我的数据/);
  const main = phone.button('导出我的全部资料');
  await main.waitFor();
  await phone.offline(true);
  await main.tap();
  const refusal = phone.page.getByRole('alert').filter({ hasText: '网络' }).filter({ visible: true });
  await refusal.waitFor();
  // WeChat's own toast is no part of it.
  expect(await phone.page.locator('.taro__toast').count()).toBe(0);
  await phone.page.clock.install();
  await phone.page.clock.fastForward('01:00');
  const [bar, button] = await Promise.all([refusal.boundingBox(), main.boundingBox()]);
  expect(bar!.y + bar!.height).toBeLessThanOrEqual(button!.y);
  expect(button!.y + button!.height).toBeLessThanOrEqual(NARROW.height);
  await phone.look('elder-refusal', LEAST.elder);
  await phone.tap('关闭提示');
  await refusal.waitFor({ state: 'detached' });
});

it.each([
  { look: 'light, 375 px', elder: false, dark: false, width: 375, height: 812, who: '小雨', name: '陈小雨' },
  { look: 'dark, 320 px, elder mode', elder: true, dark: true, ...NARROW, who: '老王', name: '陈小雪' },
])(
  'on every screen of a consultation a thumb hits, an eye reads and nothing runs over the edge: $look',
  async ({ elder, dark, width, height, who, name }) => {
    const least = elder ? LEAST.elder : LEAST.normal;
    const found: object[] = [];
    const patient = await story.phone(who, { dark, width, height });
    const doctor = await story.phone('林晓岚', { dark, width, height });
    const seen = inspector(patient, 'patient', least, found);
    const seenByDoctor = inspector(doctor, 'doctor', least, found);
    if (elder) await elderModeOn(patient);
    if (elder) await elderModeOn(doctor);
    await patient.tab('首页');
    await patient
      .button(/^[找看]医生/)
      .last()
      .waitFor();
    await seen('home');
    await patient.tab('问诊');
    await seen('consultations');
    await patient.tab('我的');
    await seen('mine');
    await steps.registerPatient(patient, name, seen);
    await patient.tap('返回');
    await patient.tab('首页');
    await steps.findDoctor(patient, seen);
    await steps.describe(patient, seen);
    await steps.goToCashier(patient, seen);
    await patient.cashier('立即支付');
    await patient.see('下一位就是您');
    await seen('waiting');
    await steps.openDesk(doctor, seenByDoctor);
    await steps.accept(doctor, name, seenByDoctor);
    await steps.say(doctor, '红疹有没有水泡？');
    await patient.see('红疹有没有水泡？');
    await steps.say(patient, '没有水泡，就是痒');
    await doctor.see('没有水泡，就是痒');
    await seen('conversation');
    await seenByDoctor('conversation');
    await steps.writeAndClose(doctor, seenByDoctor);
    await patient.see('请在 3 天内到医院门诊就诊');
    await seen('completed');
    await seenByDoctor('closed');
    await patient.tap('查看病历和医嘱');
    await patient.see(steps.RECORD.处理意见);
    await seen('record');
    expect(found).toEqual([]);
  },
);
