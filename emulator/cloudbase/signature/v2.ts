import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
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

type Params = Readonly<Record<string, unknown>>;

/** Added by the SDK after it has signed. */
const UNSIGNED = new Set(['authorization', 'sessionToken', 'sdk_version', 'requestData']);

const hmac = (key: string | Buffer, text: string) => createHmac('sha1', key).update(text).digest('hex');

/** Checks tcb-admin-node's `q-sign-algorithm=sha1` signature, which covers every parameter of the body. */
export function v2Verifier({ secretId, secretKey }: Credential, now: Now) {
  const keyFor = remembering((keyTime) => hmac(secretKey, keyTime));

  return (request: WireRequest, params: Params): Refusal => {
    const sent = new URLSearchParams(String(params['authorization']).replaceAll('+', '%2B'));
    const signTime = sent.get('q-sign-time') ?? '';
    if (sent.get('q-sign-algorithm') !== 'sha1') return 'unknown signature algorithm';
    if (sent.get('q-ak') !== secretId) return 'unknown secret id';
    if (!isNow(signTime, now)) return 'signature expired';
    const text = [
      request.method.toLowerCase(),
      request.path,
      canonical(params),
      canonicalHeaders(request, sent.get('q-header-list') ?? ''),
      '',
    ].join('\n');
    const digest = createHash('sha1').update(text).digest('hex');
    const expected = hmac(keyFor(sent.get('q-key-time') ?? ''), `sha1\n${signTime}\n${digest}\n`);
    return same(expected, sent.get('q-signature') ?? '') ? undefined : 'signature does not match';
  };
}

function isNow(signTime: string, clock: Now): boolean {
  const [from = NaN, until = NaN] = signTime.split(';').map(Number);
  return nowsInSeconds(clock).some((now) => from - CLOCK_SKEW_S <= now && now <= until);
}

function canonical(params: Params): string {
  const parts: string[] = [];
  for (const key of Object.keys(params).sort()) {
    if (UNSIGNED.has(key)) continue;
    const value = params[key] ?? '';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    parts.push(`${camEncode(key.toLowerCase())}=${camEncode(text)}`);
  }
  return parts.join('&');
}

const canonicalHeaders = ({ headers }: WireRequest, list: string): string =>
  list
    .split(';')
    .map((name) => `${camEncode(name)}=${camEncode(headers[name] ?? '')}`)
    .join('&');

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
