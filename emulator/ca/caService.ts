import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import { json, type Service, type WireRequest, type WireResponse } from '../kernel/service';
import { Authority } from './authority';
import { pemOf } from './names';
import { stamped } from './timeStamp';

type Options = {
  readonly clock: Clock;
  /** Where root, issued and revoked certificates stay. */
  readonly file: string;
  /** What the hospital's contract with the authority gave it. */
  readonly token: string;
};

/** What only the authority could do. */
export type CaControl = {
  readonly rootPem: string;
  readonly stampPem: string;
  /** As when somebody calls the authority's own desk. */
  readonly revoke: (serial: string) => boolean;
  readonly issued: () => Authority['issued'];
};

/** 电子认证机构: certificates of SM2 (PKCS #10 in, X.509 out), revocation, CRL; and 时间戳 by RFC 3161. */
export function caService({ clock, file, token }: Options): Service & { readonly control: CaControl } {
  const authority = new Authority(clock, file);
  const routes: Readonly<Record<string, (request: WireRequest) => WireResponse>> = {
    'GET /ca/root': () => der('application/x-pem-file', Buffer.from(authority.rootPem)),
    'GET /ca/tsa': () => der('application/x-pem-file', Buffer.from(authority.stampPem)),
    'GET /ca/crl': () => der('application/x-pem-file', Buffer.from(pemOf(authority.crl(), 'X509 CRL'))),
    'POST /ca/certificates': guarded(token, ({ body, query }) => {
      const issued = authority.issue(body, Number(query.get('days') ?? 365));
      return issued === 'bad_request'
        ? json(400, { code: 'BAD_REQUEST', message: 'not a request that its key has signed' })
        : der('application/x-pem-file', Buffer.from(pemOf(issued)));
    }),
    'POST /ca/revocations': guarded(token, ({ body }) => {
      const { serial } = JSON.parse(body.toString('utf8') || '{}') as { serial?: unknown };
      return typeof serial === 'string' && authority.revoke(serial)
        ? json(200, { serial })
        : json(404, { code: 'NOT_ISSUED', message: 'this authority has not issued it' });
    }),
    'POST /ca/timestamps': guarded(token, ({ body }) => {
      const reply = stamped(body, authority, clock.now());
      return reply
        ? der('application/timestamp-reply', Buffer.from(reply))
        : json(400, { code: 'BAD_REQUEST', message: 'not a time-stamp query' });
    }),
  };
  return {
    name: 'ca',
    control: {
      rootPem: authority.rootPem,
      stampPem: authority.stampPem,
      revoke: (serial) => authority.revoke(serial),
      issued: () => authority.issued,
    },
    owns: ({ path }) => path.startsWith('/ca/'),
    async handle(request) {
      const route = routes[`${request.method} ${request.path}`];
      return route ? route(request) : json(404, { code: 'NOT_FOUND', message: request.path });
    },
  };
}

const der = (type: string, body: Buffer): WireResponse => ({
  status: 200,
  headers: { 'content-type': type },
  body,
});

function guarded(token: string, run: (request: WireRequest) => WireResponse) {
  const wanted = Buffer.from(`Bearer ${token}`);
  return (request: WireRequest): WireResponse => {
    const given = Buffer.from(request.headers['authorization'] ?? '');
    const isTheirs = given.length === wanted.length && timingSafeEqual(given, wanted);
    return isTheirs
      ? run(request)
      : json(401, { code: 'UNAUTHORIZED', message: 'no contract with this token' });
  };
}
