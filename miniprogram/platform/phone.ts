import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** Opens the phone's dialler with this number. */
export function callPhone(number: string): void {
  if (inBrowser) window.location.href = `tel:${number}`;
  else Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined);
}
