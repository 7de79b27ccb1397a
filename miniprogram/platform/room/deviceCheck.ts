import Taro from '@tarojs/taro';
import { inBrowser } from '../host';

/** What the phone lets the app use, and how loud it hears (0 to 1; undefined where it cannot be told). */
export type DeviceCheck = {
  readonly microphone: 'ok' | 'refused' | 'missing';
  readonly camera: 'ok' | 'refused' | 'missing' | 'not_needed';
  readonly level?: number;
};

/** How long the microphone is listened to (ms). */
const LISTEN_MS = 600;

/** 设备检查: asks for the microphone, and for the camera where pictures are sent. */
export const checkDevices = (withVideo: boolean): Promise<DeviceCheck> =>
  inBrowser ? inTheBrowser(withVideo) : inWeChat(withVideo);

async function inWeChat(withVideo: boolean): Promise<DeviceCheck> {
  const allowed = async (scope: string) =>
    Taro.authorize({ scope }).then(
      () => 'ok' as const,
      () => 'refused' as const,
    );
  const microphone = await allowed('scope.record');
  return { microphone, camera: withVideo ? await allowed('scope.camera') : 'not_needed' };
}

async function inTheBrowser(withVideo: boolean): Promise<DeviceCheck> {
  const asked = async (wanted: MediaStreamConstraints) => {
    try {
      return await navigator.mediaDevices.getUserMedia(wanted);
    } catch (error) {
      return (error as DOMException).name === 'NotFoundError' ? 'missing' : 'refused';
    }
  };
  const sound = await asked({ audio: true });
  const level = typeof sound === 'string' ? undefined : await levelOf(sound);
  const picture = withVideo ? await asked({ video: true }) : 'not_needed';
  for (const it of [sound, picture])
    if (typeof it !== 'string') it.getTracks().forEach((track) => track.stop());
  return {
    microphone: typeof sound === 'string' ? sound : 'ok',
    camera: typeof picture === 'string' ? picture : 'ok',
    ...(level !== undefined && { level }),
  };
}

/** The loudest that was heard in a moment. */
async function levelOf(stream: MediaStream): Promise<number> {
  const context = new AudioContext();
  const meter = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(meter);
  const samples = new Uint8Array(meter.fftSize);
  let loudest = 0;
  const until = Date.now() + LISTEN_MS;
  while (Date.now() < until) {
    meter.getByteTimeDomainData(samples);
    for (const it of samples) loudest = Math.max(loudest, Math.abs(it - 128) / 128);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await context.close();
  return loudest;
}

/** Opens WeChat's settings of what was refused; a browser keeps its own beside the address. */
export const openPermissions = (): void => void (!inBrowser && Taro.openSetting().catch(() => undefined));
