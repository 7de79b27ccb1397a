import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { Api } from 'tls-sig-api-v2/TLSSigAPIv2.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testWorld, type TestWorld } from '../../emulator/testWorld';
import type { openLocalRoom } from '../../miniprogram/platform/room/localRoom';
import { openBrowser } from '../../scripts/browser';

type Opened = Awaited<ReturnType<typeof openLocalRoom>>;
type Window = {
  readonly engine: { readonly openLocalRoom: typeof openLocalRoom };
  room: Opened;
  tracks: MediaStreamTrack[];
  meter?: AnalyserNode;
  seen?: Set<string>;
};

const APP = { sdkAppId: 1400000001, appKey: 'app-key' };
const ROOM = 'room-1';
const signer = new Api(APP.sdkAppId, APP.appKey);
const dir = mkdtempSync(path.join(tmpdir(), 'room-'));
let world: TestWorld;
let browser: Browser;

const ticketFor = (userId: string) => ({
  ...{ sdkAppId: APP.sdkAppId, userId, roomId: ROOM },
  userSig: signer.genUserSig(userId, 600),
  privateMapKey: signer.genPrivateMapKeyWithStringRoomID(userId, 600, ROOM, 63),
  signalUrl: `${world.url.replace('http', 'ws')}/trtc/room`,
});

/** A window in which somebody is in the room, with the other's picture on the page. */
async function windowOf(me: string, other: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(world.url);
  await page.evaluate(
    async ([ticket, whom]) => {
      const own = window as unknown as Window;
      const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      own.tracks = [];
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        own.tracks.push(...stream.getTracks());
        return stream;
      };
      own.room = await own.engine.openLocalRoom({ ticket, withVideo: true, renew: async () => ticket });
      own.room.show(document.getElementById('other')!, whom);
    },
    [ticketFor(me), other] as const,
  );
  return page;
}

/** The other's picture moves: frames are decoded, and what is drawn changes. Sound comes: Chromium's microphone beeps. */
const seesAndHears = (page: Page) =>
  page.waitForFunction(() => {
    const own = window as unknown as Window;
    const video = document.querySelector('video')!;
    if (video.videoWidth === 0 || !video.srcObject) return false;
    if (!own.meter) {
      const context = new AudioContext();
      own.meter = context.createAnalyser();
      context.createMediaStreamSource(video.srcObject as MediaStream).connect(own.meter);
    }
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 32;
    const context = canvas.getContext('2d')!;
    context.drawImage(video, 0, 0, 32, 32);
    const seen = (own.seen ??= new Set());
    seen.add(context.getImageData(0, 0, 32, 32).data.join());
    const samples = new Uint8Array(1024);
    own.meter.getByteTimeDomainData(samples);
    const isHeard = samples.some((it) => it !== 0 && Math.abs(it - 128) > 3);
    return isHeard && seen.size >= 3 && video.getVideoPlaybackQuality().totalVideoFrames >= 10;
  });
const until = (page: Page, holds: (room: Opened) => boolean) =>
  page.waitForFunction(`(${holds.toString()})(window.room)`);
const live = (page: Page) =>
  page.evaluate(
    () => (window as unknown as Window).tracks.filter(({ readyState }) => readyState === 'live').length,
  );

beforeAll(async () => {
  await build({
    entryPoints: [path.resolve(import.meta.dirname, '../../miniprogram/platform/room/localRoom.ts')],
    ...{ bundle: true, format: 'iife', globalName: 'engine', outfile: path.join(dir, 'room.js') },
    tsconfig: path.resolve(import.meta.dirname, '../../tsconfig.json'),
  });
  writeFileSync(path.join(dir, 'index.html'), '<body><div id="other"></div><script src="/room.js"></script>');
  world = await testWorld({}, { trtc: APP, staticDir: dir });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
  rmSync(dir, { recursive: true });
});

it('two windows see and hear each other, through a broken line; what is muted, darkened, left and ended is so on both sides', async () => {
  const mei = await windowOf('mei', 'chen');
  const chen = await windowOf('chen', 'mei');
  for (const page of [mei, chen]) await seesAndHears(page);

  await mei.evaluate(() => (window as unknown as Window).room.setMicrophone(false));
  await until(chen, (room) => room.state().peers[0]?.hasSound === false);
  await mei.evaluate(() => (window as unknown as Window).room.setCamera(false));
  await until(chen, (room) => room.state().peers[0]?.hasPicture === false);
  expect(await live(mei)).toBe(1);
  await mei.evaluate(() => (window as unknown as Window).room.setCamera(true));
  await until(chen, (room) => room.state().peers[0]?.hasPicture === true);

  world.control.trtc.quality(ROOM, 'mei', 5);
  await until(mei, (room) => room.state().quality === 5);

  await chen.evaluate(() => (window as unknown as Window).seen?.clear());
  world.control.trtc.cut(ROOM, 'mei');
  await until(mei, (room) => room.state().phase === 'reconnecting');
  await until(mei, (room) => room.state().phase === 'in');
  await chen.waitForFunction(() => {
    const video = document.querySelector('video')!;
    return (video.srcObject as MediaStream).getVideoTracks().some(({ readyState }) => readyState === 'live');
  });

  await mei.evaluate(() => (window as unknown as Window).room.leave());
  expect(await live(mei)).toBe(0);
  await until(chen, (room) => room.state().peers.length === 0);
  world.control.trtc.kick(ROOM, 'chen');
  await until(chen, (room) => room.state().phase === 'over' && room.state().ending === 'removed');
  expect(await live(chen)).toBe(0);
});
