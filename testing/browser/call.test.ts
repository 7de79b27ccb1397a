import { beforeEach, expect, it } from 'vitest';
import { bookForNow } from './bookedVisit';
import { type Handset } from './handset';
import * as steps from './steps';
import { keys } from './hospital';
import { storyOn } from './storyOn';

const story = storyOn(['h5']);

/** Two cameras, two encoders and two decoders on a small machine. */
const PATIENTLY = { timeout: 60_000 };

let patient: Handset;
let doctor: Handset;
let caseId: string;

/** Keeps every track that the page was given, to see what becomes of it. */
const keepTracks = (handset: Handset) =>
  handset.page.addInitScript(() => {
    const kept: MediaStreamTrack[] = [];
    Object.assign(window, { keptTracks: kept });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      kept.push(...stream.getTracks());
      return stream;
    };
  });
const liveTracks = ({ page }: Handset): Promise<number> =>
  page.evaluate(
    () =>
      (window as unknown as { keptTracks: MediaStreamTrack[] }).keptTracks.filter(
        ({ readyState }) => readyState === 'live',
      ).length,
  );

/** Waits until the other's picture really moves: frames are decoded, and what is drawn changes. */
const seesMoving = ({ page }: Handset): Promise<unknown> =>
  page.waitForFunction(
    () => {
      const video = document.querySelector<HTMLVideoElement>('.room__person video');
      if (!video || video.videoWidth === 0) return false;
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [32, 32];
      const context = canvas.getContext('2d')!;
      context.drawImage(video, 0, 0, 32, 32);
      const drawn = context.getImageData(0, 0, 32, 32).data.join();
      const seen = ((window as unknown as { seen?: Set<string> }).seen ??= new Set());
      seen.add(drawn);
      return seen.size >= 3 && video.getVideoPlaybackQuality().totalVideoFrames >= 10;
    },
    undefined,
    PATIENTLY,
  );

/** Waits until something is heard of the other. Chromium's own microphone beeps. */
const hears = ({ page }: Handset): Promise<unknown> =>
  page.waitForFunction(
    () => {
      type Heard = { meter?: AnalyserNode };
      const heard = window as unknown as Heard;
      const video = document.querySelector<HTMLVideoElement>('.room__person video');
      if (!heard.meter && video?.srcObject) {
        const context = new AudioContext();
        heard.meter = context.createAnalyser();
        context.createMediaStreamSource(video.srcObject as MediaStream).connect(heard.meter);
      }
      const samples = new Uint8Array(1024);
      heard.meter?.getByteTimeDomainData(samples);
      return samples.some((it) => it !== 0 && Math.abs(it - 128) > 3);
    },
    undefined,
    PATIENTLY,
  );

beforeEach(async () => {
  patient = await story.phone('小雨');
  doctor = await story.phone('林晓岚');
  for (const handset of [patient, doctor]) await keepTracks(handset);
  await steps.beginCase(patient, doctor);
  caseId = await bookForNow(story.world, keys);
  for (const handset of [patient, doctor]) await handset.page.reload();
});

it('a booked visit by video: both see each other move and hear each other, through a broken line, and leaving the page ends microphone and camera', async () => {
  await patient.tap(/^视频诊室/);
  await patient.tap('检查麦克风和摄像头');
  await patient.see('麦克风：正常');
  await patient.see('摄像头：正常');
  await patient.shot('call-waiting');
  expect(await liveTracks(patient)).toBe(0);
  await patient.tap('进入诊室');
  await patient.see('您已在诊室，正在等对方进入');
  await doctor.tap(/^视频诊室/);
  await doctor.see('已在诊室');
  await doctor.tap('进入诊室');
  for (const handset of [patient, doctor]) {
    await seesMoving(handset);
    await hears(handset);
  }
  await patient.see('林晓岚（医生）');
  await patient.shot('call-room-patient');
  await doctor.shot('call-room-doctor');

  await patient.tap('静音');
  await doctor.see(/已静音/);
  await patient.tap('取消静音');
  await patient.tap('关闭画面');
  await doctor.see(/未开画面/);
  await patient.tap('打开画面');

  await patient.tap('发文字');
  await steps.say(patient, '画面清楚');
  await patient.tap('收起');

  for (const handset of [patient, doctor]) {
    await handset.tap('录制');
    await handset.see('音视频录制同意书');
    await handset.tap('我同意录制');
    await handset.button('撤回同意，停止录制').last().waitFor();
  }
  await patient.shot('call-recording');
  await patient.see('正在录制');
  await patient.tap('撤回同意，停止录制');
  await patient.tap('收起');
  await doctor.tap('收起');
  await doctor.text('正在录制').first().waitFor({ state: 'hidden' });

  await patient.tap('第三方');
  await patient.type('对方姓名', '张译');
  await patient.tap('邀请，等对方同意');
  await patient.see('张译（翻译）· 等待同意');
  await doctor.tap('第三方');
  await doctor.tap('同意邀请');
  await patient.see('张译（翻译）· 已同意，等待加入');
  await patient.tap('取邀请码');
  await patient.see(/邀请码（15 分钟内有效/);
  await patient.shot('call-guests');
  await patient.tap('收起');
  await doctor.tap('收起');

  story.world.control.trtc.quality(caseId, `p-${caseId}`, 6);
  await patient.see(/网络较差，可以只用语音/);
  story.world.control.trtc.cut(caseId, `p-${caseId}`);
  await patient.see(/正在重新连接/);
  await seesMoving(doctor);

  expect(await liveTracks(patient)).toBeGreaterThan(0);
  await patient.tap('返回');
  await patient.see('谁在诊室');
  expect(await liveTracks(patient)).toBe(0);
  await doctor.see('您已在诊室，正在等对方进入');

  story.world.control.trtc.kick(caseId, `d-${caseId}`);
  await doctor.see('您已被移出诊室');
  expect(await liveTracks(doctor)).toBe(0);
  await doctor.tap('返回问诊');
});
