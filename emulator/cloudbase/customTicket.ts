import { createVerify } from 'node:crypto';

/** The key pair for tickets that the app's own server makes (自定义登录). */
export type CustomLogin = { readonly privateKeyId: string; readonly publicKeyPem: string };

/**
 * Whom a ticket names: `<private key id>/@@/<JWT>`, signed RS256, good for ten minutes. Undefined where it does not
 * hold.
 */
export function userOfTicket(
  ticket: string,
  { privateKeyId, publicKeyPem }: CustomLogin,
  envId: string,
  now: number,
): string | undefined {
  const [keyId, token = ''] = ticket.split('/@@/');
  const [head = '', payload = '', signature = ''] = token.split('.');
  const holds =
    keyId === privateKeyId &&
    createVerify('RSA-SHA256').update(`${head}.${payload}`).verify(publicKeyPem, signature, 'base64url');
  if (!holds) return undefined;
  const { alg } = parsed(head);
  const { env, uid, exp } = parsed(payload);
  const isGood = alg === 'RS256' && env === envId && typeof uid === 'string' && typeof exp === 'number';
  return isGood && now < exp ? uid : undefined;
}

function parsed(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  } catch {
    return {};
  }
}
