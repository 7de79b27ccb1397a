import Taro from '@tarojs/taro';
import { isElder } from './appearance';
import { hush, stand } from './said';

/** How a deed ended: why it was not done, or that it was. */
export type Tell = (refusal: string | undefined, done?: string) => void;

/** The page in front, as WeChat knows it. */
export const pageInFront = (): unknown => Taro.getCurrentInstance().page;

/** That it is done: a word in passing, and nothing that must be read. 关怀模式 has no pop-ups: there it stands. */
export function toast(text: string): void {
  if (!text) return hush();
  if (isElder()) return stand({ text, isRefusal: false }, pageInFront());
  hush();
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
}

/** Why not, and what to do next: read at leisure, and whole, where WeChat's toast ends after two lines. */
export function whyNot(text: string): void {
  if (text) stand({ text, isRefusal: true }, pageInFront());
}

/** Says how a deed ended. */
export const tell: Tell = (refusal, done = '') => (refusal === undefined ? toast(done) : whyNot(refusal));
