import Taro from '@tarojs/taro';
import { inBrowser } from './host';
import type { LocalPicture } from './pictures';
import { isPrivacyAgreed } from './privacy';

/** 语音 on this phone. */
export type Recorded = LocalPicture & { readonly seconds: number };
export type Recording = {
  /** Ends it and gives what was recorded; nothing when it was too short or was lost. */
  stop(): Promise<Recorded | undefined>;
  /** Ends it and throws it away. */
  cancel(): void;
};

/** Shorter is a slip of the finger (ms). */
const SHORTEST_MS = 700;

/** Begins to record; nothing when there is no microphone or the person does not allow it. */
export async function record(longestSeconds: number): Promise<Recording | undefined> {
  try {
    if (inBrowser) return await inTheBrowser();
    if (!(await isPrivacyAgreed())) return undefined;
    return await inWeChat(longestSeconds);
  } catch {
    return undefined;
  }
}

const secondsOf = (ms: number): number => Math.max(1, Math.round(ms / 1000));

async function inWeChat(longestSeconds: number): Promise<Recording> {
  await Taro.authorize({ scope: 'scope.record' });
  const manager = Taro.getRecorderManager();
  const ended = new Promise<Recorded | undefined>((resolve) => {
    manager.onStop(({ tempFilePath, duration, fileSize }) =>
      resolve(
        duration < SHORTEST_MS
          ? undefined
          : { path: tempFilePath, bytes: fileSize, seconds: secondsOf(duration) },
      ),
    );
    manager.onError(() => resolve(undefined));
  });
  // Voice needs no more: a minute is under half a megabyte.
  manager.start({
    duration: longestSeconds * 1000,
    format: 'mp3',
    sampleRate: 16000,
    encodeBitRate: 48000,
    numberOfChannels: 1,
  });
  return {
    stop() {
      manager.stop();
      return ended;
    },
    cancel: () => manager.stop(),
  };
}

async function inTheBrowser(): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recorder = new MediaRecorder(stream);
  const from = Date.now();
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const silence = () => stream.getTracks().forEach((it) => it.stop());
  const ended = new Promise<Recorded | undefined>((resolve) => {
    recorder.onstop = () => {
      silence();
      const ms = Date.now() - from;
      const blob = new Blob(pieces, { type: recorder.mimeType });
      resolve(
        ms < SHORTEST_MS
          ? undefined
          : { path: URL.createObjectURL(blob), bytes: blob.size, seconds: secondsOf(ms) },
      );
    };
  });
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  recorder.start();
  return {
    stop() {
      stop();
      return ended;
    },
    cancel: stop,
  };
}
