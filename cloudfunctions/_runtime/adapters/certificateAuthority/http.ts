import { SigningUnavailable, type CertificateAuthority } from '../../ports/signer';

/** A contract with an authority. */
export type AuthorityConfig = { readonly url: string; readonly token: string };

/** Nobody waits longer than this for an answer (ms). */
const TIMEOUT_MS = 8_000;

/** 电子认证机构 over HTTP: PKCS #10 in, X.509 out; RFC 3161 for time stamps. */
export function httpAuthority({ url, token }: AuthorityConfig): CertificateAuthority {
  async function ask(
    path: string,
    body?: Uint8Array<ArrayBuffer> | string,
    type = 'application/json',
  ): Promise<Buffer> {
    try {
      const answer = await fetch(`${url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': type }) },
        ...(body !== undefined && { body }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (answer.ok) return Buffer.from(await answer.arrayBuffer());
    } catch {
      // Neither refused nor answered.
    }
    throw new SigningUnavailable('no answer');
  }
  const text = async (path: string) => (await ask(path)).toString('utf8');
  return {
    issue: async (request) =>
      (await ask('/certificates', Uint8Array.from(request), 'application/pkcs10')).toString('utf8'),
    async revoke(serial) {
      await ask('/revocations', JSON.stringify({ serial }));
    },
    crl: () => text('/crl'),
    async anchors() {
      const [root, stamp] = await Promise.all([text('/root'), text('/tsa')]);
      return { root, stamp };
    },
    stamp: (query) => ask('/timestamps', Uint8Array.from(query), 'application/timestamp-query'),
  };
}
