import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** Shows a video over the page; in a browser in a window of its own. */
export async function playVideo(url: string): Promise<void> {
  if (inBrowser) window.open(url, '_blank', 'noopener');
  else await Taro.previewMedia({ sources: [{ url, type: 'video' }] }).catch(() => undefined);
}
