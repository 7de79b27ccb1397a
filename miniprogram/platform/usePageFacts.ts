import Taro, { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { paths, tabs } from '../routes';
import { modeOfPath, setMode, withSide } from './mode';
import { answerInPage } from './question';

export type PageFacts = { readonly title: string; readonly isTab: boolean; readonly fixed: boolean };

type Config = { readonly navigationBarTitleText?: string; readonly disableScroll?: boolean };

const plain = (path: string): string => path.replace(/^\//, '').replace(/\?.*$/, '');

/** What the page's own config says of it. Coming to the front, a page also decides whose side the person is on. */
export function usePageFacts(): PageFacts {
  const { path, params } = useRouter();
  const [config] = useState<Config>(() => Taro.getCurrentInstance().page?.config ?? {});
  useDidShow(() => {
    setMode(modeOfPath(withSide(path, params)));
    // Whoever has gone on to another page has not said yes.
    answerInPage(false);
  });
  return {
    title: config.navigationBarTitleText ?? '',
    isTab: tabs.some((name) => paths[name] === plain(path)),
    fixed: config.disableScroll ?? false,
  };
}
