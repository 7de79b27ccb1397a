import Taro from '@tarojs/taro';
import { inBrowser } from './host';

/** Room left above, so that the part does not touch the title bar; in a browser the bar is part of the page. */
const ABOVE_PX = inBrowser ? 72 : 16;

/** Brings a part of this page into view by its id. Nothing happens where there is no such part. */
export function scrollToPart(id: string): void {
  // After the drawing that may just have put a mistake there and moved what is below it.
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -ABOVE_PX, duration: 200 }).catch(() => undefined);
  });
}

/** Another content of the same page begins at its top. */
export function scrollToTop(): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
  });
}
