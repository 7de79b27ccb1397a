import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

const UPLOAD_LIFETIME_S = 900;

export type UploadTicket = { readonly token: string; readonly authorization: string };
export type UploadGrant = { readonly path: string; readonly openid?: string };
export type Verdict = 'good' | 'expired' | 'wrong';

/** Signed, expiring permissions, each for one purpose: to put one path, or to get one path. */
export function ticketsOf(
  { secretId, secretKey }: { secretId: string; secretKey: string },
  now: () => number,
) {
  const seconds = () => Math.floor(now() / 1000);
  const sign = (...parts: readonly (string | number)[]) =>
    createHmac('sha1', secretKey).update(JSON.stringify(parts)).digest('hex');

  return {
    forUpload(grant: UploadGrant): UploadTicket {
      const token = Buffer.from(JSON.stringify({ ...grant, nonce: randomUUID() })).toString('base64url');
      const time = `${seconds()};${seconds() + UPLOAD_LIFETIME_S}`;
      const signature = sign('upload', token, time);
      return {
        token,
        authorization:
          `q-sign-algorithm=sha1&q-ak=${secretId}&q-sign-time=${time}&q-key-time=${time}` +
          `&q-header-list=&q-url-param-list=&q-signature=${signature}`,
      };
    },

    /** What an upload ticket permits, or why it permits nothing. */
    readUpload({ token, authorization }: UploadTicket): UploadGrant | 'expired' | 'wrong' {
      const sent = new URLSearchParams(authorization);
      const time = sent.get('q-sign-time') ?? '';
      if (!same(sign('upload', token, time), sent.get('q-signature') ?? '')) return 'wrong';
      if (!(seconds() <= Number(time.split(';')[1]))) return 'expired';
      return JSON.parse(Buffer.from(token, 'base64url').toString()) as UploadGrant;
    },

    forDownload(path: string, maxAgeSeconds: number): string {
      const until = seconds() + maxAgeSeconds;
      return `sign=${sign('download', path, until)}&t=${until}`;
    },

    readDownload(path: string, query: URLSearchParams): Verdict {
      const until = Number(query.get('t'));
      if (!same(sign('download', path, until), query.get('sign') ?? '')) return 'wrong';
      // A time that is none is over.
      return seconds() <= until ? 'good' : 'expired';
    },
  };
}

export type Tickets = ReturnType<typeof ticketsOf>;

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
