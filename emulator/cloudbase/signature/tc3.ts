import { createHash, createHmac } from 'node:crypto';
import type { WireRequest } from '../../kernel/service';
import {
  camEncode,
  CLOCK_SKEW_S,
  nowsInSeconds,
  remembering,
  type Credential,
  type Now,
  type Refusal,
} from './credential';
import { same } from './v2';

type Params = Readonly<Record<string, unknown>>;

const SHAPE =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tcb\/tc3_request, SignedParams=([^,]*), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/** Signed before them or apart from them: what the SDK adds to the body afterwards. */
const UNSIGNED = new Set([
  'wxcloudapitoken',
  'wxcloudbaseaccesstoken',
  'tcb_sessiontoken',
  'crossauthorizationtoken',
  'authorization',
  'sessiontoken',
  'sdk_version',
  'requestdata',
]);

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Checks @cloudbase/node-sdk's TC3 signature: headers, and every parameter that carries something. */
export function tc3Verifier({ secretId, secretKey }: Credential, now: Now) {
  const keyFor = remembering((date) => hmac(hmac(hmac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request'));

  return (request: WireRequest, params: Params): Refusal => {
    const found = SHAPE.exec(request.headers['authorization'] ?? '');
    if (!found) return 'malformed authorization';
    const [, id, date = '', paramList = '', headerList = '', signature = ''] = found;
    const timestamp = Number(request.headers['x-timestamp']);
    if (id !== secretId) return 'unknown secret id';
    if (!isNow(timestamp, Number(request.headers['x-signature-expires'] ?? 600), now))
      return 'signature expired';
    if (!headerList.split(';').includes('host')) return 'host must be signed';
    const payload = payloadHash(params, new Set(paramList.split(';')));
    if (payload === undefined) return 'a parameter is not signed';
    const text = [
      'TC3-HMAC-SHA256',
      timestamp,
      `${date}/tcb/tc3_request`,
      sha256(canonical(request, headerList, payload)),
    ];
    const expected = hmac(keyFor(date), text.join('\n')).toString('hex');
    return same(expected, signature) ? undefined : 'signature does not match';
  };
}

function isNow(timestamp: number, lifetime: number, clock: Now): boolean {
  return nowsInSeconds(clock).some((now) => timestamp - CLOCK_SKEW_S <= now && now <= timestamp + lifetime);
}

function canonical(request: WireRequest, headerList: string, payload: string): string {
  const headers = headerList
    .split(';')
    .map((name) => `${name}:${headerValue(name, request.headers[name] ?? '')}\n`);
  const url = `//${request.headers['host'] ?? ''}${request.path}`;
  const search = request.target.split('?')[1] ?? '';
  return [request.method.toLowerCase(), url, search, headers.join(''), headerList, payload].join('\n');
}

function headerValue(name: string, value: string): string {
  if (name !== 'content-type') return value.trim().toLowerCase();
  return value.startsWith('multipart/form-data') ? 'multipart/form-data' : value;
}

/** Undefined where the body carries a parameter that the signature does not cover. */
function payloadHash(params: Params, signed: ReadonlySet<string>): string | undefined {
  const hash = createHash('sha256');
  const byName = new Map(
    Object.entries(params).map(([key, value]) => [camEncode(key.toLowerCase().trim()), value]),
  );
  for (const name of [...byName.keys()].sort((a, b) => a.localeCompare(b))) {
    const value = byName.get(name);
    const text = typeof value === 'string' ? value.trim() : (JSON.stringify(value) ?? '');
    if (text === '') continue;
    if (!signed.has(name)) {
      if (UNSIGNED.has(name)) continue;
      return undefined;
    }
    hash.update(`&${name}=`).update(text).update('\r\n');
  }
  return hash.digest('hex');
}
