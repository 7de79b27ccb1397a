import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { inBrowser } from './host';
import { onDevice } from './storage';

type Appearance = { readonly elder: boolean; readonly dark: boolean };

const listeners = new Set<() => void>();
let current: Appearance | undefined;

const darkQuery = () => (inBrowser ? window.matchMedia?.('(prefers-color-scheme: dark)') : undefined);

const isDark = (): boolean =>
  inBrowser ? (darkQuery()?.matches ?? false) : Taro.getAppBaseInfo?.().theme === 'dark';

const appearance = (): Appearance =>
  (current ??= { elder: onDevice.read('elder', z.boolean()) ?? false, dark: isDark() });

function become(change: Partial<Appearance>): void {
  current = { ...appearance(), ...change };
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Follows the phone between light and dark; called once, when the app starts. */
export function followSystem(): void {
  if (inBrowser) darkQuery()?.addEventListener('change', ({ matches }) => become({ dark: matches }));
  else Taro.onThemeChange?.(({ theme }) => become({ dark: theme === 'dark' }));
}

/** True in 关怀模式. */
export const isElder = (): boolean => appearance().elder;

function setElder(elder: boolean): void {
  onDevice.write('elder', elder);
  become({ elder });
}

/** 关怀模式 and the phone's dark mode. */
export const useAppearance = () => ({ ...useSyncExternalStore(listen, appearance), setElder });

/** WeChat's own font setting: 1 at the standard step. */
export function fontScale(): number {
  if (inBrowser) return 1;
  const scale = (Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined)
    ?.fontSizeScaleFactor;
  return scale && scale > 0 ? scale : 1;
}
