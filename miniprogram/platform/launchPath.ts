import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** The page with which the app was opened. */
export function launchPath(): string {
  if (inBrowser) return window.location.hash.replace(/^#/, '');
  const { path = '', query } = Taro.getLaunchOptionsSync?.() ?? {};
  return query?.['as'] === 'doctor' ? `${path}?as=doctor` : path;
}
