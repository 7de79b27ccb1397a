import Taro from '@tarojs/taro';
import * as z from 'zod/mini';
import { inBrowser } from './host';
import { newRequestKey } from './requestKey';
import { onDevice } from './storage';

/** What the server takes as a name. */
const LONGEST_NAME = 60;

type Device = { readonly id: string; readonly name: string };
let known: Device | undefined;

/** Which install of the app this is: a random id made once, and a name its owner would know it by. Nothing else is told. */
export const thisDevice = (): Device => (known ??= { id: installId(), name: deviceName() });

function installId(): string {
  const kept = onDevice.read('install', z.string().check(z.regex(/^[\w-]{16,64}$/)));
  if (kept !== undefined) return kept;
  const made = newRequestKey();
  onDevice.write('install', made);
  return made;
}

function deviceName(): string {
  const name = inBrowser ? browserName() : `${phoneModel()} · 微信 ${Taro.getAppBaseInfo?.().version ?? ''}`;
  return name.trim().slice(0, LONGEST_NAME);
}

/** `iPhone 14<iPhone14,7>` → `iPhone 14`. */
const phoneModel = (): string => Taro.getDeviceInfo?.().model?.replace(/<.*$/, '').trim() || '手机';

function browserName(): string {
  const { userAgent } = navigator;
  const name = ['Edg', 'Firefox', 'Chrome', 'Safari'].find((it) => userAgent.includes(it));
  return name ? `${name === 'Edg' ? 'Edge' : name} 浏览器` : '浏览器';
}
