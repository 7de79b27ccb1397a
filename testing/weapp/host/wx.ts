/* eslint-disable @typescript-eslint/no-explicit-any -- the wx surface is as wide as the app asks for */
import { chooseFiles, showList, showModal, showToast } from './dialogs';
import { tellPusher } from './builtInComponents';
import { compiled, seen } from './package';

type Options = {
  success?: (result: any) => void;
  fail?: (error: any) => void;
  complete?: (result: any) => void;
} & Record<string, any>;

/** Wraps an async function as WeChat does: callbacks or a promise, errMsg on both ways out. */
const api =
  (name: string, run: (options: any) => unknown) =>
  (options: Options = {}): Promise<any> | undefined => {
    const settled = Promise.resolve()
      .then(() => run(options))
      .then(
        (value) => ({ ok: true as const, result: { errMsg: `${name}:ok`, ...(value as object) } }),
        (error) => ({
          ok: false as const,
          result: { errMsg: `${name}:fail ${error?.errMsg ?? error?.message ?? error}` },
        }),
      )
      .then(({ ok, result }) => {
        if (ok) options.success?.(result);
        else options.fail?.(result);
        options.complete?.(result);
        if (!ok && !options.fail && !options.success) throw result;
        return result;
      });
    if (!options.success && !options.fail && !options.complete) return settled;
    settled.catch(() => undefined);
    return undefined;
  };

const copy = (value: unknown) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** Kept across a reload of the page, as storage outlives the app. */
const storage = {
  get: (key: string) => {
    const text = localStorage.getItem(`weapp:${key}`);
    return text === null ? undefined : JSON.parse(text);
  },
  set: (key: string, value: unknown) => localStorage.setItem(`weapp:${key}`, JSON.stringify(value)),
  remove: (key: string) => localStorage.removeItem(`weapp:${key}`),
  clear: () => localStorage.clear(),
  info: () => ({
    keys: Object.keys(localStorage)
      .filter((key) => key.startsWith('weapp:'))
      .map((key) => key.slice('weapp:'.length)),
    currentSize: 0,
    limitSize: 10_240,
  }),
};

const systemInfo = () => ({
  pixelRatio: devicePixelRatio,
  windowWidth: innerWidth,
  windowHeight: document.querySelector('#stack')!.clientHeight,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  statusBarHeight: 0,
  platform: 'devtools',
  system: 'iOS 16.0',
  model: 'host',
  brand: 'host',
  SDKVersion: '3.6.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  fontSizeSetting: 16,
  benchmarkLevel: 1,
  safeArea: {
    left: 0,
    top: 0,
    right: innerWidth,
    bottom: innerHeight,
    width: innerWidth,
    height: innerHeight,
  },
});

const launch = () => ({ path: compiled.json['app'].pages[0], query: {}, scene: 1001 });
const listeners = new Map<string, ((value: any) => void)[]>();
const on = (event: string) => (listener: (value: any) => void) =>
  void listeners.set(event, [...(listeners.get(event) ?? []), listener]);
const off = (event: string) => (listener?: (value: any) => void) =>
  void listeners.set(event, listener ? (listeners.get(event) ?? []).filter((it) => it !== listener) : []);
const tell = (event: string, value: unknown) => listeners.get(event)?.forEach((it) => it(value));
addEventListener('online', () => tell('network', { isConnected: true, networkType: 'wifi' }));
addEventListener('offline', () => tell('network', { isConnected: false, networkType: 'none' }));

const quiet = (name: string) => api(name, () => ({}));

const boxOf = (selector: string | undefined) => {
  const page = document.querySelector('.host-page:not([hidden])');
  const node = selector ? page?.querySelector(selector) : page;
  if (!node) return null;
  const { left, top, right, bottom, width, height } = node.getBoundingClientRect();
  return {
    left,
    top,
    right,
    bottom,
    width,
    height,
    scrollTop: node.scrollTop,
    scrollHeight: node.scrollHeight,
  };
};

function selectorQuery() {
  const asked: [selector: string | undefined, callback: ((box: unknown) => void) | undefined][] = [];
  const query: any = {
    in: () => query,
    select: (selector: string) => node(selector),
    selectAll: (selector: string) => node(selector),
    selectViewport: () => node(undefined),
    exec(callback?: (boxes: unknown[]) => void) {
      requestAnimationFrame(() => {
        const boxes = asked.map(([selector]) => boxOf(selector));
        asked.forEach(([, listener], at) => listener?.(boxes[at]));
        callback?.(boxes);
      });
    },
  };
  const node = (selector: string | undefined) => {
    const ask = (callback?: (box: unknown) => void) => {
      asked.push([selector, callback]);
      return query;
    };
    return {
      boundingClientRect: ask,
      scrollOffset: ask,
      fields: (_: unknown, callback: any) => ask(callback),
      node: ask,
    };
  };
  return query;
}

/** Files the app chose, by the temporary path it knows them by. */
const files = new Map<string, File>();
const keep = (file: File) => {
  const path = URL.createObjectURL(file);
  files.set(path, file);
  return path;
};
const chosen = async (count: number) =>
  (await chooseFiles(count)).map((file) => ({ path: keep(file), file }));

const fileSystem = {
  readFile: api('readFile', async ({ filePath, position = 0, length }: any) => {
    const file = files.get(filePath);
    if (!file) throw new Error('no such file');
    const end = length === undefined ? undefined : position + length;
    return { data: await file.slice(position, end).arrayBuffer() };
  }),
  getFileInfo: api('getFileInfo', ({ filePath }: any) => ({ size: files.get(filePath)?.size ?? 0 })),
};

/** What the emulator's `wx.js` brings: identity, cloud, payment. The same code as in the H5 app. */
const cloudSide = (window as any).wx as Record<string, any>;

/** The `wx` of the package; `router` adds navigation. */
export const wxSurface: Record<string, any> = {
  cloud: cloudSide['cloud'],
  login: cloudSide['login'].bind(cloudSide),
  requestPayment: cloudSide['requestPayment'].bind(cloudSide),
  startVerify: cloudSide['startVerify'].bind(cloudSide),
  requestSubscribeMessage: cloudSide['requestSubscribeMessage'].bind(cloudSide),
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getWindowInfo: systemInfo,
  getDeviceInfo: systemInfo,
  getAppBaseInfo: systemInfo,
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getLaunchOptionsSync: launch,
  getEnterOptionsSync: launch,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getMenuButtonBoundingClientRect: () => ({
    width: 87,
    height: 32,
    top: 4,
    right: innerWidth - 10,
    bottom: 36,
    left: innerWidth - 97,
  }),
  authorize: quiet('authorize'),
  // The vendor's kit reports to its own servers: there are none here.
  request: quiet('request'),
  // No picture and no sound: starting it means being in the room, as the kit behind the component would say.
  createLivePusherContext: () => ({
    start: () => setTimeout(() => tellPusher(1018, 'in'), 0),
    stop() {},
    switchCamera() {},
  }),
  createLivePlayerContext: () => ({ stop() {} }),
  canIUse: () => true,
  nextTick: (task: () => void) => void Promise.resolve().then(task),
  getUpdateManager: () => ({
    onCheckForUpdate() {},
    onUpdateReady() {},
    onUpdateFailed() {},
    applyUpdate() {},
  }),
  getLogManager: () => ({ log() {}, info() {}, warn() {}, debug() {} }),
  getRealtimeLogManager: () => ({ info() {}, error() {}, warn() {} }),
  reportEvent() {},
  setStorageSync: storage.set,
  getStorageSync: (key: string) => storage.get(key) ?? '',
  removeStorageSync: storage.remove,
  clearStorageSync: storage.clear,
  getStorageInfoSync: storage.info,
  setStorage: api('setStorage', ({ key, data }: any) => storage.set(key, data)),
  getStorage: api('getStorage', ({ key }: any) => {
    const data = storage.get(key);
    if (data === undefined) throw new Error('data not found');
    return { data: copy(data) };
  }),
  removeStorage: api('removeStorage', ({ key }: any) => storage.remove(key)),
  showModal: api('showModal', showModal),
  showActionSheet: api('showActionSheet', async ({ itemList }: any) => ({
    tapIndex: await showList(itemList),
  })),
  showToast: api('showToast', ({ title, duration }: any) => showToast(title, duration)),
  hideToast: quiet('hideToast'),
  showLoading: quiet('showLoading'),
  hideLoading: quiet('hideLoading'),
  stopPullDownRefresh: quiet('stopPullDownRefresh'),
  startPullDownRefresh: quiet('startPullDownRefresh'),
  pageScrollTo: api('pageScrollTo', ({ scrollTop = 0 }: any) =>
    document.querySelector('.host-page:not([hidden])')?.scrollTo({ top: scrollTop }),
  ),
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }: any) => {
    document.querySelector('#title')!.textContent = title;
  }),
  setNavigationBarColor: quiet('setNavigationBarColor'),
  setBackgroundColor: quiet('setBackgroundColor'),
  setTabBarBadge: quiet('setTabBarBadge'),
  removeTabBarBadge: quiet('removeTabBarBadge'),
  setClipboardData: api('setClipboardData', async ({ data }) => {
    await navigator.clipboard.writeText(String(data));
    return {};
  }),
  makePhoneCall: api('makePhoneCall', ({ phoneNumber }: any) => showToast(`拨打 ${phoneNumber}`)),
  hideKeyboard: quiet('hideKeyboard'),
  vibrateShort: quiet('vibrateShort'),
  chooseMedia: api('chooseMedia', async ({ count = 9 }: any) => ({
    type: 'image',
    tempFiles: (await chosen(count)).map(({ path, file }) => ({
      tempFilePath: path,
      size: file.size,
      fileType: 'image',
    })),
  })),
  chooseImage: api('chooseImage', async ({ count = 9 }: any) => {
    const picked = await chosen(count);
    return {
      tempFilePaths: picked.map(({ path }) => path),
      tempFiles: picked.map(({ path, file }) => ({ path, size: file.size })),
    };
  }),
  compressImage: api('compressImage', ({ src }: any) => ({ tempFilePath: src })),
  previewImage: api('previewImage', ({ urls }: any) => showToast(`查看图片（${urls.length}）`)),
  getFileSystemManager: () => fileSystem,
  getFileInfo: fileSystem.getFileInfo,
  getNetworkType: api('getNetworkType', () => ({ networkType: navigator.onLine ? 'wifi' : 'none' })),
  onNetworkStatusChange: on('network'),
  offNetworkStatusChange: off('network'),
  onAppShow: on('appShow'),
  offAppShow: off('appShow'),
  onAppHide: on('appHide'),
  offAppHide: off('appHide'),
  onThemeChange: on('theme'),
  offThemeChange: off('theme'),
  onKeyboardHeightChange: on('keyboard'),
  offKeyboardHeightChange: off('keyboard'),
  onError: on('error'),
  onUnhandledRejection: on('rejection'),
  onWindowResize: on('resize'),
  offWindowResize: off('resize'),
  onNeedPrivacyAuthorization: on('privacy'),
  requirePrivacyAuthorize: quiet('requirePrivacyAuthorize'),
  getPrivacySetting: api('getPrivacySetting', () => ({
    needAuthorization: false,
    privacyContractName: '隐私保护指引',
  })),
  createSelectorQuery: selectorQuery,
  createIntersectionObserver: () => ({
    relativeTo: () => ({ observe() {} }),
    relativeToViewport: () => ({ observe() {} }),
    disconnect() {},
  }),
};

/** The `wx` that modules see: what is not there is undefined, as on an old phone, and noted. */
export const wx = new Proxy(wxSurface, {
  get(surface, name) {
    if (typeof name === 'string' && !(name in surface) && !['webpackJsonp', 'then'].includes(name))
      seen.missing.add(name);
    return Reflect.get(surface, name);
  },
});

export { api, tell };
