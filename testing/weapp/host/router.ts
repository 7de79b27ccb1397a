/* eslint-disable @typescript-eslint/no-explicit-any -- page instances are the app's own */
import { compiled, seen } from './package';
import { api } from './wx';

type Page = { path: string; element: HTMLElement; root: any; instance: any; ready: boolean };
type Parts = { space: any; view: any; logic: { loadComponent: (id: string) => void } };

/** WeChat lets ten pages stand on each other. */
const MAX_PAGES = 10;

const config = compiled.json['app'];
const subpackages: { root: string; pages: string[] }[] = config.subPackages ?? config.subpackages ?? [];
const allPages: string[] = [
  ...config.pages,
  ...subpackages.flatMap((it) => it.pages.map((page) => `${it.root.replace(/\/$/, '')}/${page}`)),
];
const tabs: { pagePath: string; text: string; iconPath?: string }[] = config.tabBar?.list ?? [];
const isTab = (path: string) => tabs.some(({ pagePath }) => pagePath === path);

const parse = (url: string) => {
  const [path = '', search = ''] = url.split('?');
  const pairs = search.split('&').filter(Boolean);
  return {
    path: path.replace(/^\//, ''),
    query: Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.split('=').slice(1).join('=')])),
  };
};

/** Counts what the app sends to its view. */
function countSetData(component: any): void {
  const caller = component.getMethodCaller();
  const original = caller.setData.bind(caller);
  caller.setData = (data: unknown, done: unknown) => {
    seen.setData.calls += 1;
    const { length } = JSON.stringify(data);
    seen.setData.bytes += length;
    seen.setData.largest = Math.max(seen.setData.largest, length);

    return original(data, done);
  };
}

/** Pages on a stack, tabs kept alive, life cycles called as WeChat calls them. */
export function startRouter({ space, view, logic }: Parts) {
  const stack: Page[] = [];
  const keptTabs = new Map<string, Page>();
  const element = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

  const create = (path: string, query: Record<string, string>): Page => {
    if (!allPages.includes(path)) throw new Error(`page "${path}" is not found`);
    logic.loadComponent(path);
    const box = document.createElement('div');
    box.className = 'host-page';
    box.dataset['tab'] = String(isTab(path));
    const holder = document.createElement('wx-page');
    const placeholder = document.createElement('span');
    holder.append(placeholder);
    box.append(holder);
    element('#stack').append(box);
    const root = view.createRoot('wx-page-root', space, path);
    const instance = root.get();
    instance.route = instance.__route__ = path;
    instance.options = query;
    countSetData(root.getComponent());
    root.attach(holder, placeholder);
    instance.onLoad?.(query);
    return { path, element: box, root, instance, ready: false };
  };

  const show = (): void => {
    const top = stack.at(-1)!;
    for (const page of document.querySelectorAll<HTMLElement>('.host-page'))
      page.hidden = page !== top.element;
    element('#title').textContent =
      compiled.json[top.path]?.navigationBarTitleText ?? config.window?.navigationBarTitleText ?? '';
    element('#back').hidden = stack.length < 2;
    element('#tabs').hidden = !isTab(top.path);
    for (const tab of document.querySelectorAll<HTMLElement>('#tabs button'))
      tab.setAttribute('aria-selected', String(tab.dataset['path'] === top.path));
    top.instance.onShow?.();
    if (top.ready) return;
    top.ready = true;
    requestAnimationFrame(() => top.instance.onReady?.());
  };

  const drop = (count: number): void => {
    for (let left = count; left > 0 && stack.length > 0; left -= 1) {
      const page = stack.pop()!;
      page.instance.onHide?.();
      if (keptTabs.get(page.path) === page) continue;
      page.instance.onUnload?.();
      page.root.release();
      page.element.remove();
    }
  };

  const push = (url: string): void => {
    const { path, query } = parse(url);
    if (isTab(path)) throw new Error('can not navigateTo a tabbar page');
    const page = create(path, query);
    stack.at(-1)?.instance.onHide?.();
    stack.push(page);
    show();
  };

  const toTab = (path: string): void => {
    drop(stack.length);
    const page = keptTabs.get(path) ?? create(path, {});
    keptTabs.set(path, page);
    stack.push(page);
    show();
  };

  const navigation = {
    navigateTo: api('navigateTo', ({ url }: { url: string }) => {
      if (stack.length >= MAX_PAGES) throw new Error('webview count limit exceed');
      push(url);
    }),
    redirectTo: api('redirectTo', ({ url }: { url: string }) => {
      drop(1);
      push(url);
    }),
    navigateBack: api('navigateBack', ({ delta = 1 }: { delta?: number }) => {
      if (stack.length <= 1) throw new Error('cannot navigate back at first page.');
      drop(Math.min(delta, stack.length - 1));
      show();
    }),
    reLaunch: api('reLaunch', ({ url }: { url: string }) => {
      drop(stack.length);
      const { path } = parse(url);
      if (isTab(path)) toTab(path);
      else push(url);
    }),
    switchTab: api('switchTab', ({ url }: { url: string }) => toTab(parse(url).path)),
  };

  return {
    navigation,
    instances: () => stack.map(({ instance }) => instance),
    start(): void {
      element('#back').onclick = () => void navigation.navigateBack({ fail() {} });
      for (const tab of tabs) {
        const button = document.createElement('button');
        button.dataset['path'] = tab.pagePath;
        button.setAttribute('role', 'tab');
        if (tab.iconPath) button.innerHTML = `<img alt="" src="res/${tab.iconPath}">`;
        button.append(tab.text);
        button.onclick = () => toTab(tab.pagePath);
        element('#tabs').append(button);
      }
      const [, deep] = location.hash.split('#');
      toTab(config.pages[0]);
      if (deep) push(deep);
    },
  };
}
