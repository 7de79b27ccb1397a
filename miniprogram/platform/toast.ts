import Taro from '@tarojs/taro';

/** A word in passing; nothing that must be read stands only here. */
export const toast = (text: string): void =>
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 });
