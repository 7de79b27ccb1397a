import type { Identity } from '../../runtime';

/**
 * The caller as CloudBase names them in the invocation's context. Never from `process.env`: two invocations in one
 * process would see each other's.
 */
export function identityOf(context: unknown): Identity {
  const environment = (context as { environment?: unknown } | null)?.environment;
  if (typeof environment !== 'string') return {};
  const { WX_OPENID: openid } = JSON.parse(environment) as { WX_OPENID?: unknown };
  return typeof openid === 'string' && openid !== '' ? { openid } : {};
}
