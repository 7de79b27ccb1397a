import { useLaunch } from '@tarojs/taro';
import { followSystem } from './appearance';
import { inBrowser } from './host';
import { followPrivacy } from './privacy';
import { openCloud } from './session';

/** What the app does once, before anything else. */
export function useAppStart(): void {
  useLaunch(() => {
    followSystem();
    followPrivacy();
    if (inBrowser) pressByKey();
  });
}

/** In a browser, what looks like a button also answers to the keyboard. */
function pressByKey(): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    if (!(target instanceof HTMLElement) || !target.classList.contains('pressable')) return;
    event.preventDefault();
    target.click();
  });
}

// Before the first component asks for anything: effects of children run ahead of the app's own.
openCloud();
