import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { Handset } from '../testing/browser/handset';
import * as steps from '../testing/browser/steps';
import { buildFunctions } from './buildFunctions';
import { buildMiniprogram } from './buildMiniprogram';
import { openBrowser } from './browser';
import { startHospital } from './hospitalWorld';

/** Walks the journey of a patient and a doctor in the running app and keeps its screens in `docs/screens`. */
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/screens');
/** A picture is taken when nothing is loading any more and no message lies over the page. */
const PASSING = '[class*="skeleton"], [class*="toast"]';

const TITLES: Readonly<Record<string, string>> = {
  'patient-home': 'Home · 首页',
  'patient-notice': 'Notice before anything is kept · 服务与隐私告知',
  'patient-patient-form': 'A person to be treated · 添加就诊人',
  'patient-patients': 'Persons of this account · 就诊人',
  'patient-departments': 'Departments · 选择科室',
  'patient-doctors': 'Doctors · 医生列表',
  'patient-doctor': 'A doctor · 医生主页',
  'patient-describe': 'The complaint · 描述病情',
  'patient-confirm': 'Risk notice and price · 确认与支付',
  'patient-cashier': 'The emulated cashier · 收银台（模拟器）',
  'patient-waiting': 'Place in the queue · 候诊',
  'patient-conversation': 'Conversation · 对话',
  'patient-completed': 'Ended, with the advice · 问诊结束',
  'patient-record': 'The record · 病历',
  'patient-health': 'Records found again · 病历列表',
  'patient-mine': 'Mine · 我的',
  'patient-home-elder': 'Home, elder mode · 首页（关怀模式）',
  'patient-health-elder': 'Records, elder mode · 病历列表（关怀模式）',
  'patient-home-dark': 'Home, dark, 430 px · 首页（深色）',
  'patient-home-narrow': 'Home, 320 px · 首页（窄屏）',
  'patient-consultations-empty': 'Nothing yet · 空状态',
  'patient-consultations-none': 'Registered, nothing yet · 空状态（已登录）',
  'patient-consultations-failed': 'The hospital does not answer · 加载失败',
  'patient-conversation-offline': 'Written without a network · 断网时发消息',
  'patient-describe-missing': 'Led to what is missing · 漏填提示',
  'patient-elder-doctors': 'Doctors, elder mode, dark, 320 px · 医生列表（关怀模式，深色，窄屏）',
  'patient-elder-describe': 'The complaint, elder mode, dark, 320 px · 描述病情（关怀模式，深色，窄屏）',
  'patient-elder-waiting': 'Place in the queue, elder mode, dark, 320 px · 候诊（关怀模式，深色，窄屏）',
  'patient-elder-conversation': 'Conversation, elder mode, dark, 320 px · 对话（关怀模式，深色，窄屏）',
  'doctor-case-wide': 'A case on a wide screen · 病情（宽屏）',
  'doctor-desk': 'Waiting room · 候诊室',
  'doctor-case-brief': 'A case · 病情',
  'doctor-conversation': 'Conversation · 对话',
  'doctor-record-editor': 'Record and disposition · 书写病历',
  'doctor-closed': 'Signed · 已签署',
  'doctor-desk-dark': 'Waiting room, dark · 候诊室（深色）',
};

const settled = async (page: Page): Promise<void> => {
  // The cashier's frame may keep the network busy; and a page shows nothing at all for its first 200 ms.
  await page.waitForLoadState('networkidle', { timeout: 2000 }).catch(() => undefined);
  await page.waitForTimeout(500);
  await page.waitForFunction(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].every((it) => it.getClientRects().length === 0) &&
      [...document.images].every((it) => !it.src || it.getClientRects().length === 0 || it.naturalWidth > 0),
    PASSING,
  );
};

const taken: string[] = [];
const camera = (phone: Handset, role: string) => async (name: string) => {
  await settled(phone.page);
  const file = `${role}-${name}`;
  await phone.page.screenshot({ path: path.join(folder, `${file}.png`), scale: 'css' });
  taken.push(file);
};

/** Several screens side by side, for the top of the README. */
async function compose(page: Page, names: readonly string[]): Promise<void> {
  const pictures = names.map((name) => {
    const data = readFileSync(path.join(folder, `${name}.png`)).toString('base64');
    return `<img src="data:image/png;base64,${data}">`;
  });
  await page.setContent(
    `<style>body{margin:0;padding:24px;display:flex;gap:20px;background:#dfe7ea;width:max-content}
     img{width:250px;border-radius:22px;box-shadow:0 1px 0 #b8c6cc}</style>${pictures.join('')}`,
  );
  await page.locator('body').screenshot({ path: path.join(folder, 'journey.png') });
}

await buildFunctions();
await buildMiniprogram('h5');
const app = mkdtempSync(path.join(tmpdir(), 'screens-'));
cpSync(path.join(root, 'dist/h5'), app, { recursive: true });
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const browser = await openBrowser();
const world = await startHospital({ staticDir: app });
const patient = await Handset.open(browser, world.url, '小雨');
const shot = camera(patient, 'patient');
await patient.button('就诊人').last().waitFor();
await shot('home');
await patient.tab('问诊');
await shot('consultations-empty');
await patient.tab('首页');
await steps.registerPatient(patient, '陈小雨', shot);
await patient.tap('返回');
await patient.tab('问诊');
await patient.see('没有进行中的问诊');
await shot('consultations-none');
world.control.faults.add({ operation: 'functions.callFunction:consultation', kind: 'error', times: 99 });
await patient.restart();
await patient.tab('问诊');
await patient.button('再试一次').last().waitFor();
await shot('consultations-failed');
world.control.faults.clear();
await patient.restart();
await patient.tab('首页');
await steps.findDoctor(patient, shot);
await patient.tap(/图文问诊/);
await patient.tap('下一步');
await patient.seeField('哪里不舒服');
await shot('describe-missing');
await patient.tap('返回');
await steps.describe(patient, shot);
await steps.goToCashier(patient, shot);
await patient.page.frameLocator('iframe').getByRole('button', { name: '立即支付' }).waitFor();
await shot('cashier');
await patient.cashier('立即支付');
await patient.see('下一位就是您');
await shot('waiting');

const doctor = await Handset.open(browser, world.url, '林晓岚');
const doctorShot = camera(doctor, 'doctor');
await steps.openDesk(doctor);
await doctor
  .button(/^陈小雨/)
  .last()
  .waitFor();
await doctorShot('desk');
await steps.accept(doctor, '陈小雨', doctorShot);
await steps.say(doctor, '您好，我是林医生。红疹有没有水泡？最近换过洗衣液或者新衣服吗？');
await patient.see(/红疹有没有水泡/);
await steps.say(patient, '没有水泡，就是痒。上周换了新的洗衣液');
await doctor.see(/上周换了新的洗衣液/);
await patient.see('已读');
await steps.say(doctor, '好的。先停用新的洗衣液，旧衣物再漂洗一遍。');
await patient.see(/旧衣物再漂洗一遍/);
await shot('conversation');
await doctorShot('conversation');
const wide = await Handset.open(browser, world.url, '林晓岚', { width: 1200, height: 800 });
await wide.tab('我的');
await wide.tap(/进入医生端/);
await wide.tab('接诊中');
await wide.tap(/^陈小雨/);
await wide.see(/旧衣物再漂洗一遍/);
await camera(wide, 'doctor')('case-wide');
await wide.close();
await patient.offline(true);
await steps.say(patient, '还有一件事想问您');
await shot('conversation-offline');
await patient.offline(false);
await doctor.see('还有一件事想问您');
await steps.writeAndClose(doctor, doctorShot);
await patient.see('请在 3 天内到医院门诊就诊');
await shot('completed');
await doctorShot('closed');
await patient.tap('查看病历和医嘱');
await patient.see(steps.RECORD.处理意见);
await shot('record');
await patient.restart();
await patient.tab('病历');
await patient
  .button(/陈小雨/)
  .last()
  .waitFor();
await shot('health');
await patient.tab('我的');
await shot('mine');
await patient.page.getByRole('switch').first().tap();
await patient.tab('首页');
await shot('home-elder');
await patient.tab('病历');
await shot('health-elder');

for (const [name, look] of [
  ['home-dark', { dark: true, width: 430, height: 932 }],
  ['home-narrow', { width: 320, height: 640 }],
] as const) {
  const other = await Handset.open(browser, world.url, '老王', look);
  await other.button('就诊人').last().waitFor();
  await camera(other, 'patient')(name);
  await other.close();
}
const elder = await Handset.open(browser, world.url, '老王', { dark: true, width: 320, height: 640 });
const elderShot = camera(elder, 'patient-elder');
await elder.tab('我的');
await elder.page.getByRole('switch').first().tap();
await steps.registerPatient(elder, '陈小雪');
await elder.tap('返回');
await elder.tab('首页');
await steps.findDoctor(elder, async (name) => (name === 'doctors' ? elderShot(name) : undefined));
await steps.describe(elder, elderShot);
await steps.goToCashier(elder);
await elder.cashier('立即支付');
await elder.see('下一位就是您');
await elderShot('waiting');
await doctor.restart();
await doctor.tab('我的');
await doctor.tap(/进入医生端/);
await steps.accept(doctor, '陈小雪');
await steps.say(doctor, '您好，我是林医生。红疹痒得厉害吗？');
await elder.see(/红疹痒得厉害吗/);
await steps.say(elder, '晚上厉害');
await elderShot('conversation');
const dark = await Handset.open(browser, world.url, '林晓岚', { dark: true });
await dark.tab('我的');
await dark.tap(/进入医生端/);
await dark.see('候诊');
await camera(dark, 'doctor')('desk-dark');

await compose(await browser.newPage({ viewport: { width: 1720, height: 600 } }), [
  'patient-home',
  'patient-describe',
  'patient-waiting',
  'doctor-case-brief',
  'patient-conversation',
  'patient-record',
]);
const lines = taken.map(
  (name) => `### ${TITLES[name] ?? name}\n\n<img src="${name}.png" width="280" alt="${name}">\n`,
);
writeFileSync(
  path.join(folder, 'README.md'),
  `# Screens\n\nMade from the running app by \`npm run screens\`.\n\n${lines.join('\n')}`,
);
await browser.close();
await world.stop();
rmSync(app, { recursive: true, force: true });
process.exit(0);
