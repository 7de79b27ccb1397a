import { fileURLToPath } from 'node:url';
import { compile } from '../kernel/compile';
import type { WireRequest, WireResponse } from '../kernel/service';
import { PAGE } from './page';

/** The page on which a developer looks into the world, and its script; undefined for any other request. */
export async function dashboard({ method, path }: WireRequest): Promise<WireResponse | undefined> {
  if (method !== 'GET') return undefined;
  if (path === '/__control/') return text('text/html', PAGE);
  if (path !== '/__control/dashboard.js') return undefined;
  const script = fileURLToPath(new URL('./browser/main.ts', import.meta.url));
  return text('text/javascript', await compile(script, 'browser'));
}

const text = (type: string, body: string): WireResponse => ({
  status: 200,
  headers: {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'",
  },
  body,
});
