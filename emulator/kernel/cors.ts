/** Paths a page on another origin calls, because in WeChat there is no origin at all. */
export const isOpenToBrowsers = (path: string): boolean =>
  path.startsWith('/client/') || path.startsWith('/cos/') || path === '/cos';

export const corsHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers': '*',
  'access-control-expose-headers': '*',
  'access-control-max-age': '86400',
};
