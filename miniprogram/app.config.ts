import { pagesUnder, paths, subpackages, tabs } from './routes';

const inBrowser = process.env.TARO_ENV === 'h5';

/** A name from theme.json inside WeChat; a browser has no such file and takes the light colour. */
const themed = (name: string, light: string): string => (inBrowser ? light : `@${name}`);

const TAB_WORDS = {
  home: { text: '首页', icon: 'home' },
  consultations: { text: '问诊', icon: 'chat' },
  health: { text: '病历', icon: 'record' },
  mine: { text: '我的', icon: 'person' },
};

/** 同声传译, only where the hospital's appid has been granted it: WeChat opens no package with a plugin that it has not. */
const speech =
  !inBrowser && process.env['SPEECH_PLUGIN'] === 'on'
    ? { plugins: { WechatSI: { version: '0.3.5', provider: 'wx069ba97219f66d99' } } }
    : {};

/** Taro's type does not know it; WeChat does. */
const cloud = { cloud: true };

export default defineAppConfig({
  // Taro hides the page below after its animation; going back before that left a blank page. Browser only.
  ...(process.env['TARO_ENV'] === 'h5' ? { animation: false } : {}),
  ...cloud,
  pages: tabs.map((name) => paths[name]),
  subPackages: subpackages.map((root) => ({
    ...{ root, pages: pagesUnder(root) },
    ...(root === 'triage' ? speech : {}),
  })),
  window: {
    navigationBarTitleText: '问诊',
    navigationBarBackgroundColor: themed('bar', '#FFFFFF'),
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    backgroundColor: themed('ground', '#F4F7F8'),
    backgroundTextStyle: themed('pull', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('quiet', '#52636F'),
    selectedColor: themed('action', '#0A7277'),
    backgroundColor: themed('bar', '#FFFFFF'),
    borderStyle: themed('line', 'black') as 'black',
    list: tabs.map((name) => ({
      pagePath: paths[name],
      text: TAB_WORDS[name].text,
      iconPath: `assets/tabs/${TAB_WORDS[name].icon}.png`,
      selectedIconPath: `assets/tabs/${TAB_WORDS[name].icon}-on.png`,
    })),
  },
  style: 'v2',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  ...(inBrowser ? {} : { requiredPrivateInfos: ['chooseAddress'] }),
  ...(inBrowser ? {} : { darkmode: true, themeLocation: 'theme.json' }),
});
