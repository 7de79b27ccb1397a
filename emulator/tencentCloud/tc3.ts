import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { CLOCK_SKEW_S, nowsInSeconds, type Credential, type Now } from '../cloudbase/signature/credential';
import type { WireRequest } from '../kernel/service';
import { TencentCloudError } from './operation';

/** The scope's service is whatever stands before the endpoint's first dot: `127` on this machine. */
const SHAPE =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/([^/]+)\/tc3_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const failure = (kind: string, message: string) => new TencentCloudError(`AuthFailure.${kind}`, message);

/** Throws where the request was not signed, just now, with the account's key. */
export function checkTc3(request: WireRequest, { secretId, secretKey }: Credential, now: Now): void {
  const { headers } = request;
  for (const name of ['authorization', 'x-tc-timestamp', 'x-tc-version'])
    if (!headers[name])
      throw new TencentCloudError('MissingParameter', `The request header ${name} is missing.`);
  const found = SHAPE.exec(headers['authorization'] ?? '');
  if (!found) throw failure('InvalidAuthorization', 'The Authorization header is malformed.');
  const [, id, date = '', service = '', signed = '', signature = ''] = found;
  if (id !== secretId) throw failure('SecretIdNotFound', 'The SecretId is not found.');
  const timestamp = Number(headers['x-tc-timestamp']);
  if (!nowsInSeconds(now).some((second) => Math.abs(second - timestamp) <= CLOCK_SKEW_S))
    throw failure('SignatureExpire', 'The provided signature has expired.');
  const names = signed.split(';');
  const complete = names.includes('host') && names.includes('content-type');
  const text = [
    'TC3-HMAC-SHA256',
    headers['x-tc-timestamp'],
    `${date}/${service}/tc3_request`,
    sha256(canonical(request, names)),
  ].join('\n');
  const key = [date, service, 'tc3_request'].reduce<string | Buffer>(hmac, `TC3${secretKey}`);
  const holds = timingSafeEqual(hmac(key, text), Buffer.from(signature, 'hex'));
  const ofTheDay = new Date(timestamp * 1000).toISOString().startsWith(date);
  if (!complete || !ofTheDay || !holds)
    throw failure('SignatureFailure', 'The provided credentials could not be validated.');
}

function canonical(request: WireRequest, names: readonly string[]): string {
  const lines = names.map((name) => `${name}:${valueOf(request, name)}\n`).join('');
  const query = request.target.split('?')[1] ?? '';
  return [request.method, request.path, query, lines, names.join(';'), sha256(request.body)].join('\n');
}

/** The SDK signs the host without its port. */
function valueOf({ headers }: WireRequest, name: string): string {
  const value = (headers[name] ?? '').trim();
  return name === 'host' ? value.replace(/:\d+$/, '') : value;
}
