import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';

/** Runs `reload` whenever the page comes to the front or is pulled down. */
export function useReload(reload: () => unknown): void {
  useDidShow(() => void reload());
  usePullDownRefresh(() => void Promise.resolve(reload()).finally(() => Taro.stopPullDownRefresh()));
}
