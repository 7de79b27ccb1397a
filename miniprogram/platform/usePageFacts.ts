import { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { paths, tabs } from '../routes';
import { modeOfPath, setMode, withSide } from './mode';
import { answerInPage } from './question';
import { saidBefore } from './said';
import { pageInFront } from './toast';

export type PageFacts = {
  readonly title: string;
  readonly isTab: boolean;
  readonly fixed: boolean;
  /** This page among those that are open. */
  readonly page: unknown;
};

type Config = { readonly navigationBarTitleText?: string; readonly disableScroll?: boolean };

const plain = (path: string): string => path.replace(/^\//, '').replace(/\?.*$/, '');

/** What the page's own config says of it. Coming to the front, a page also decides whose side the person is on. */
export function usePageFacts(): PageFacts {
  const { path, params } = useRouter();
  const [page] = useState(pageInFront);
  const config = (page as { config?: Config } | null)?.config ?? {};
  useDidShow(() => {
    setMode(modeOfPath(withSide(path, params)));
    // Whoever has gone on to another page has not said yes.
    answerInPage(false);
    saidBefore(page);
  });
  return {
    title: config.navigationBarTitleText ?? '',
    isTab: tabs.some((name) => paths[name] === plain(path)),
    fixed: config.disableScroll ?? false,
    page,
  };
}
