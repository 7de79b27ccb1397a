import { expect, it } from 'vitest';
import { sendMessage } from '@shared/contracts/consultation';
import { setText } from '@shared/contracts/doctor';
import { DAY_MS, HOUR_MS } from '@shared/kernel/time';
import { caseOf, doctorAt, patientAt } from './begun';
import { drLin } from '../journeys/cast';
import { NO_FAULTS, faultsOf, LEAST } from './faults';
import type { Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5', 'console']);

/** As an old person has it on the narrowest phone that is still about. */
const ELDER = { width: 320, height: 640, elder: true };
/** Nothing on the screen is too small, too pale or too wide, and some of the thread is in sight. */
async function expectWhole(elder: Handset, said: string) {
  expect(await faultsOf(elder.page, LEAST.elder)).toEqual(NO_FAULTS);
  await elder.text(said).last().scrollIntoViewIfNeeded();
  const thread = await elder.page.locator('.taro_page_show .conversation__middle').boundingBox();
  expect(thread!.height).toBeGreaterThan(ELDER.height * 0.3);
}

/** The hours of a talk with a named doctor. */
const TALK_MS = 48 * HOUR_MS;
const later = (ms: number) => story.world.control.advance(ms, { coalesceMs: HOUR_MS });

it('a talk whose hours are over says so to both and keeps what was typed; answered, it ends by itself, and its doctor still signs', async () => {
  await caseOf(story.world, 'accepted', [
    ['patient', '这药饭前吃吗'],
    ['doctor', '饭后吃'],
  ]);
  const patient = await patientAt(story, '进行中', { ...ELDER, dark: true });
  await patient.see(/可以问到/);
  await patient.type('输入消息', '那能喝酒吗');
  await later(TALK_MS);
  await patient.restart();
  await patient.tap(/^林晓岚医生，/);
  await patient.see('问诊时间已到');
  await patient.see('那能喝酒吗');
  expect(await patient.field('输入消息').count()).toBe(0);
  expect(await patient.text(/可以问到/).count()).toBe(0);
  await patient.shot('windUp-over');
  await expectWhole(patient, '饭后吃');

  const doctor = await doctorAt(story);
  await doctor.field('输入消息').last().waitFor();
  await doctor.see(/^问诊时间已到，请在 .* 前回复并签署病历$/);
  await doctor.shot('windUp-doctor-over');
  await doctor.tab('对话');
  await doctor.type('输入消息', '还有一句没说完');
  await later(DAY_MS + HOUR_MS);
  await patient.see('问诊已结束，医生正在补写病历');
  await patient.see('那能喝酒吗');
  await patient.shot('windUp-record-due');
  await expectWhole(patient, '饭后吃');
  await doctor.see('对话已结束，请补签病历');
  await doctor.see('还有一句没说完');
  await doctor.shot('windUp-doctor-record-due');

  const quality = await story.desk('quality', '#/owed-records');
  await quality.row('林晓岚').waitFor();
  await quality.shot('windUp-console-owed');

  await doctor.tap('开始人脸核验');
  await doctor.tap('是本人，核验通过');
  await steps.writeAndClose(doctor);
  await patient.tap('查看病历和医嘱');
  await patient.see(steps.RECORD.处理意见);
  await quality.press('刷新');
  await quality.see('没有待签的病历');
});

it('a talk whose last question nobody answered ends by itself: the patient reads why, the fee is back, what was said stays', async () => {
  await caseOf(story.world, 'accepted', [
    ['doctor', '饭后吃'],
    ['patient', '那能喝酒吗'],
  ]);
  const patient = await patientAt(story, '进行中', ELDER);
  await later(TALK_MS + DAY_MS);
  await later(HOUR_MS);
  await patient.see('医生没有回复您最后的提问');
  await patient.see('已退回');
  await patient.see('饭后吃');
  await patient.shot('windUp-left-open');
  await expectWhole(patient, '饭后吃');
});

it('a patient reads how often they may still ask; with the last question the field goes, and the doctor may still answer', async () => {
  const line = await drLin(story.world);
  await line.must(setText, { feeFen: 1900, promiseMinutes: 30, rounds: 5 });
  const consultationId = await caseOf(story.world, 'accepted', [
    ['patient', '一'],
    ['patient', '二'],
    ['doctor', '请讲'],
    ['patient', '三'],
  ]);
  const patient = await patientAt(story, '进行中', ELDER);
  await patient.see('还可以追问 2 次');
  await steps.say(patient, '这药饭前吃吗');
  await patient.see('还可以追问 1 次');
  await patient.shot('windUp-rounds-left');
  await steps.say(patient, '那能喝酒吗');
  await patient.see('追问次数已用完');
  expect(await patient.field('输入消息').count()).toBe(0);
  await patient.shot('windUp-rounds-used');
  await expectWhole(patient, '那能喝酒吗');
  await line.must(sendMessage, {
    consultationId,
    body: { kind: 'text', text: '饭后吃，不要喝酒' },
  });
  await patient.see('饭后吃，不要喝酒');
  await patient.shot('windUp-rounds-answered');
});
