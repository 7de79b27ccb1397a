import { beforeEach, expect, it } from 'vitest';
import { caseOf, doctorAt, patientAt } from './begun';
import type { Handset } from './handset';
import * as steps from './steps';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

let patient: Handset;
let doctor: Handset;

beforeEach(async () => {
  await caseOf(story.world, 'accepted');
  [patient, doctor] = await Promise.all([patientAt(story), doctorAt(story)]);
});

/** A browser that listens on the device itself, and hears these words. */
const hearing = ({ page }: Handset, words: string) =>
  page.addInitScript((heard) => {
    class Heard {
      processLocally = false;
      onresult?: (it: object) => void;
      onend?: () => void;
      start() {}
      stop() {
        this.onresult?.({ results: [[{ transcript: heard }]] });
        this.onend?.();
      }
    }
    Object.assign(Heard.prototype, { processLocally: false });
    Object.assign(window, { SpeechRecognition: Heard });
  }, words);

it('a doctor keeps a phrase and sends it after reading it over; the patient answers it with a quotation and takes a slip back', async () => {
  await doctor.tap('常用语');
  await doctor.tap('添加常用语');
  await doctor.type('添加一句', '请拍一张清楚的照片');
  await doctor.tap('添加');
  await doctor.button('删除“请拍一张清楚的照片”').waitFor();
  await doctor.tap('返回');
  await doctor.button('请拍一张清楚的照片').last().waitFor();
  await doctor.shot('phrases');
  await doctor.tap('请拍一张清楚的照片');
  expect(await doctor.field('输入消息').last().inputValue()).toBe('请拍一张清楚的照片');
  await doctor.tap('发送');

  await patient.see('请拍一张清楚的照片');
  await patient.tap('请拍一张清楚的照片');
  await patient.tap('引用');
  await patient.see('医生：请拍一张清楚的照片');
  await steps.say(patient, '好的，这就拍');
  await doctor.see('我：请拍一张清楚的照片');
  await doctor.shot('quoted');

  await steps.say(patient, '这句发错了');
  await doctor.see('这句发错了');
  await patient.tap('这句发错了');
  await patient.tap('撤回');
  await patient.see('您撤回了一条消息');
  await doctor.see('对方撤回了一条消息');
  expect(await doctor.text('这句发错了').count()).toBe(0);
  await patient.shot('recalled');

  await hearing(patient, '还有一点痒');
  await patient.restart();
  await patient.tap(/^林晓岚医生，/);
  await patient.type('输入消息', '今天好些');
  await patient.tap('用说的代替打字');
  await patient.shot('speaking');
  await patient.tap('说完了');
  await expect.poll(() => patient.field('输入消息').last().inputValue()).toBe('今天好些，还有一点痒');
  await patient.tap('发送');
  await doctor.see('今天好些，还有一点痒');
});

it('a recording is made with two taps and heard, a report is opened, and leaving the page stops the microphone', async () => {
  await patient.tap('发送语音');
  await patient.see(/正在录音 [12] 秒/);
  await patient.shot('recording');
  await patient.tap('说完，发送');
  await patient.button(/^语音 \d 秒，播放/).waitFor();
  await doctor.button(/^语音 \d 秒，播放/).waitFor();
  await doctor.tap(/^语音 \d 秒，播放/);
  await doctor.button(/^语音 \d 秒，停止/).waitFor();
  await doctor.button(/^语音 \d 秒，播放/).waitFor();

  const report = { name: '血常规.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') };
  await patient.chooseFiles(() => patient.tap('发送文件'), [report]);
  await doctor.button('打开文件 血常规.pdf').waitFor();
  // What was sent is quoted by what it is; once it was taken back, the quote says so on both phones at once.
  await doctor.tap('引用');
  await doctor.see('患者：[文件] 血常规.pdf');
  await steps.say(doctor, '报告看过了');
  await patient.see('我：[文件] 血常规.pdf');
  await patient.tap('撤回');
  await patient.see('我：已撤回');
  await doctor.see('患者：已撤回');
  expect(await doctor.text('患者：[文件] 血常规.pdf').count()).toBe(0);
  const fake = { ...report, name: '假的.pdf', buffer: Buffer.from('MZ this is a program') };
  await patient.chooseFiles(() => patient.tap('发送文件'), [fake]);
  await patient.see('这个文件不能发送，请选择 PDF 文件，或改发照片');
  await patient.tap('删除');
  await patient.shot('files');
  await doctor.shot('files-doctor');

  await patient.page.evaluate(() => {
    const { getUserMedia } = MediaDevices.prototype;
    MediaDevices.prototype.getUserMedia = async function (this: MediaDevices, ask) {
      const stream = await getUserMedia.call(this, ask);
      Object.assign(window, { microphone: stream.getTracks()[0] });
      return stream;
    };
  });
  await patient.tap('发送语音');
  await patient.see(/正在录音 \d 秒/);
  await patient.tap('返回');
  await patient.page.waitForFunction(() => Reflect.get(window, 'microphone').readyState === 'ended');
});

/** A conversation so long as nobody has; the phone cannot tell that the hospital does not keep it. */
async function pretendLong(phone: Handset, state: { last: number }) {
  const PAGE = 30;
  const messageOf = (seq: number) => ({
    ...{ seq, from: seq % 2 ? 'doctor' : 'patient', sentAt: Date.now() - (state.last - seq) * 60_000 },
    body: { kind: 'text', text: `第 ${seq} 句：红疹这两天没有扩大，夜里还有一点痒` },
  });
  const span = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => messageOf(from + at));
  await phone.page.route('**/client/callFunction', async (route) => {
    const { data } = route.request().postDataJSON() as {
      data?: { action: string; input: { afterSeq?: number; beforeSeq?: number } };
    };
    if (data?.action !== 'consultation.listMessages') return route.fallback();
    const { afterSeq, beforeSeq } = data.input;
    const to = beforeSeq === undefined ? state.last : beforeSeq - 1;
    const from = afterSeq === undefined ? Math.max(1, to - PAGE + 1) : afterSeq + 1;
    const readSeq = { patient: state.last, doctor: state.last };
    const value = {
      ...{ messages: span(from, Math.min(to, from + PAGE - 1)), lastSeq: state.last },
      ...{ state: 'in_progress', readSeq, asked: 0, side: 'patient' },
    };
    await route.fulfill({ json: { result: { ok: true, value } } });
  });
}

it('10,000 messages are read page by page with at most 1,000 nodes, and the way back to the newest is one tap', async () => {
  const state = { last: 10_000 };
  await pretendLong(patient, state);
  await patient.restart();
  await patient.tap(/^林晓岚医生，/);
  await patient.see(/^第 10000 句/);
  const scroll = patient.page.locator('.taro_page_show .conversation__scroll').last();
  const nodes = () => patient.page.locator('.taro_page_show *').count();
  const oldest = () =>
    patient.page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll('.taro_page_show .bubble__text')].map((it) =>
          Number(/^第 (\d+) 句/.exec(it.textContent)?.[1] ?? Infinity),
        ),
      ),
    );
  for (let page = 1; page <= 12; page += 1) {
    const before = await oldest();
    // As a reader does: the page that has just come may still be moving to where they were.
    const readUp = async () => {
      await scroll.evaluate((it) => it.scrollTo({ top: 0 }));
      return oldest();
    };
    await expect.poll(readUp, { interval: 500 }).toBeLessThan(before);
    expect(await nodes()).toBeLessThanOrEqual(1000);
  }
  await patient.shot('ten-thousand');
  state.last += 1;
  await steps.say(doctor, '请看一下');
  await patient
    .button(/有新消息|回到最新/)
    .last()
    .waitFor();
  await patient.tap(/有新消息|回到最新/);
  await patient.see(/^第 10001 句/);
  expect(await nodes()).toBeLessThanOrEqual(1000);
});
