import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** Puts text where it can be pasted from; false when the phone will not. */
export async function copy(text: string): Promise<boolean> {
  try {
    // Taro's own way in a browser leaves the text in local storage, where a record must not stay.
    if (inBrowser) await navigator.clipboard.writeText(text);
    else await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}
