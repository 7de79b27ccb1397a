import Taro from '@tarojs/taro';
import { useSyncExternalStore } from 'react';
import { inBrowser } from './host';

type Resolve = (answer: {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree';
  readonly buttonId?: string;
}) => void;

/** WeChat checks that the button of this id was pressed. */
export const PRIVACY_BUTTON_ID = 'privacy-agree';

/** Calls of private interfaces that WeChat holds back until the person has answered. */
let waiting: readonly Resolve[] = [];
const listeners = new Set<() => void>();

function become(next: readonly Resolve[]): void {
  waiting = next;
  listeners.forEach((tell) => tell());
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => void listeners.delete(tell);
}

/** Hears when WeChat wants its privacy guide agreed to; once, when the app starts. Older WeChats ask by themselves. */
export function followPrivacy(): void {
  if (inBrowser || !Taro.onNeedPrivacyAuthorization) return;
  Taro.onNeedPrivacyAuthorization((resolve: Resolve) => {
    resolve({ event: 'exposureAuthorization' });
    become([...waiting, resolve]);
  });
}

/** True while WeChat waits for an answer. */
export const usePrivacyAsked = (): boolean => useSyncExternalStore(listen, () => waiting.length > 0);

/** What the person has answered, to every call that waits for it. */
export function answerPrivacy(agreed: boolean): void {
  const answered = waiting;
  become([]);
  for (const resolve of answered)
    resolve(agreed ? { event: 'agree', buttonId: PRIVACY_BUTTON_ID } : { event: 'disagree' });
}

/** Opens the privacy guide that the hospital has filed with WeChat. */
export const openPrivacyContract = (): void => Taro.openPrivacyContract?.({});

/** Has WeChat ask now if it would ask anyway; true where there is nothing to ask. */
export const isPrivacyAgreed = (): Promise<boolean> =>
  new Promise((resolve) => {
    if (inBrowser || !Taro.requirePrivacyAuthorize) return resolve(true);
    Taro.requirePrivacyAuthorize({ success: () => resolve(true), fail: () => resolve(false) });
  });
