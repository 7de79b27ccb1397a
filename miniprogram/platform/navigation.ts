import Taro, { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import { paths, tabs, type RouteName, type RouteParams } from '../routes';
import { modeOfPath, setMode } from './mode';

type Args<Name extends RouteName> = {} extends RouteParams[Name]
  ? [params?: RouteParams[Name]]
  : [params: RouteParams[Name]];
type Going = { readonly [Name in RouteName]: (...args: Args<Name>) => Promise<void> };

/** WeChat opens no more than this many pages on top of each other. */
const DEEPEST = 10;

const isTab = (name: RouteName): boolean => (tabs as readonly string[]).includes(name);

/** The address of a page: `/patient/doctor/index?id=d1`. */
export function addressOf(name: RouteName, params: object = {}): string {
  const query = Object.entries(params)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return `/${paths[name]}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

async function go(name: RouteName, params: object | undefined, replace: boolean): Promise<void> {
  setMode(modeOfPath(paths[name]));
  const url = addressOf(name, params);
  if (isTab(name)) await Taro.switchTab({ url });
  else if (replace || Taro.getCurrentPages().length >= DEEPEST) await Taro.redirectTo({ url });
  else await Taro.navigateTo({ url });
}

const going = (replace: boolean): Going =>
  Object.fromEntries(
    (Object.keys(paths) as RouteName[]).map((name) => [name, (params?: object) => go(name, params, replace)]),
  ) as unknown as Going;

/** Opens a page on top of this one (or switches to a tab). */
export const goTo = going(false);
/** Opens a page in place of this one. */
export const replaceWith = going(true);

/** Closes every page and opens this one; the way back leads nowhere. */
export async function startOver(name: RouteName): Promise<void> {
  setMode(modeOfPath(paths[name]));
  await Taro.reLaunch({ url: addressOf(name) });
}

/** Back to the page right below when it is this one, else opens it: two pages that lead to each other never pile up. */
export async function backOrTo(name: RouteName): Promise<void> {
  const pages = Taro.getCurrentPages();
  const below = pages[pages.length - 2];
  // WeChat calls it `route`; in a browser it is `path`, with a slash before and an address behind.
  if ((below?.route ?? below?.path ?? '').replace(/^\/|\?.*$/g, '') === paths[name])
    await Taro.navigateBack();
  else await go(name, undefined, false);
}

export const goHome = (): Promise<void> => goTo.home();

/** One page back; to the home page where there is none. */
export async function goBack(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack();
  else await goHome();
}

/** What this page was told by its address; the page's own schema or checks decide whether it is any good. */
export function useRouteParams<Name extends RouteName>(_name?: Name): Partial<RouteParams[Name]> {
  const { params } = useRouter();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(params).flatMap(([key, value]) =>
          typeof value === 'string' ? [[key, decodeOnce(value)]] : [],
        ),
      ) as Partial<RouteParams[Name]>,
    [params],
  );
}

/** WeChat hands the text over as it stood in the address, a browser decodes it. Ids survive both. */
const decodeOnce = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
