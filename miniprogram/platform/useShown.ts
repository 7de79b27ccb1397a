import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Runs `onHidden` when the page is covered or the app goes to the background. */
export const useHidden = (onHidden: () => unknown): void => useDidHide(() => void onHidden());

/**
 * Runs `onShown` when a component first stands on the page and whenever the page comes to the front again. Taro alone
 * would tell nothing to what is drawn after the page was shown.
 */
export function useShown(onShown: () => unknown): void {
  const latest = useRef(onShown);
  const covered = useRef(false);
  useEffect(() => {
    latest.current = onShown;
  });
  useEffect(() => void latest.current(), []);
  useDidHide(() => {
    covered.current = true;
  });
  useDidShow(() => {
    if (covered.current) void latest.current();
    covered.current = false;
  });
}
