import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useShown } from './useShown';

/** Runs `reload` when the page is pulled down. */
export const usePull = (reload: () => unknown): void =>
  usePullDownRefresh(() => void Promise.resolve(reload()).finally(() => Taro.stopPullDownRefresh()));

/** Runs `reload` at once, whenever the page comes to the front again, and when it is pulled down. */
export function useReload(reload: () => unknown): void {
  useShown(reload);
  usePull(reload);
}
