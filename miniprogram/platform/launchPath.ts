import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** The page with which the app was opened. */
export function launchPath(): string {
  if (inBrowser) return window.location.hash.replace(/^#/, '');
  return Taro.getLaunchOptionsSync?.().path ?? '';
}
