import type { Identity } from '../../runtime';

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * The caller as CloudBase names them in the invocation's context. Never from `process.env`: two invocations in one
 * process would see each other's. Whoever has any user id is a client, WeChat user or not.
 */
export function identityOf(context: unknown): Identity {
  const environment = (context as { environment?: unknown } | null)?.environment;
  if (typeof environment !== 'string') return {};
  const names = JSON.parse(environment) as Record<string, unknown>;
  const openid = textOf(names['WX_OPENID']);
  const isClient = [openid, textOf(names['TCB_UUID']), textOf(names['TCB_CUSTOM_USER_ID'])].some(Boolean);
  return { ...(openid && { openid }), ...(isClient && { isClient }) };
}
