import { createVerify } from 'node:crypto';
import type { WireRequest } from '../kernel/service';
import type { Merchant } from './merchant';
import { payError, type Answer } from './operation';

const SCHEME = 'WECHATPAY2-SHA256-RSA2048';
const MAX_SKEW_SECONDS = 300;

const refused = (message: string): Answer => payError(401, 'SIGN_ERROR', message);

/** Checks who sent a request, as the vendor does; a refusal, or nothing when it is good. */
export function requestSignatures(merchant: Merchant, now: () => number) {
  const seen = new Map<string, number>();
  return (request: WireRequest): Answer | undefined => {
    const fields = fieldsOf(request.headers['authorization'] ?? '');
    if (!fields) return refused('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》');
    if (fields['mchid'] !== merchant.mchid) return refused('商户号不存在或与证书不符');
    if (fields['serial_no']?.toUpperCase() !== merchant.serialNo.toUpperCase()) {
      return refused('商户证书序列号有误。请使用签名私钥匹配的证书序列号');
    }
    const seconds = Math.floor(now() / 1000);
    if (!(Math.abs(seconds - Number(fields['timestamp'] || NaN)) <= MAX_SKEW_SECONDS)) {
      return refused('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
    }
    if (!verifies(merchant, request, fields)) return refused('错误的签名，验签失败');
    return takeNonce(seen, fields['nonce_str'] ?? '', seconds) ? undefined : refused('nonce_str已被使用');
  };
}

function fieldsOf(authorization: string): Record<string, string> | undefined {
  if (!authorization.startsWith(`${SCHEME} `)) return undefined;
  const pairs = [...authorization.matchAll(/(\w+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name ?? '', value ?? '']));
}

function verifies(merchant: Merchant, request: WireRequest, fields: Record<string, string>): boolean {
  return createVerify('RSA-SHA256')
    .update(`${request.method}\n${request.target}\n${fields['timestamp']}\n${fields['nonce_str']}\n`)
    .update(request.body)
    .update('\n')
    .verify(merchant.publicKeyPem, fields['signature'] ?? '', 'base64');
}

function takeNonce(seen: Map<string, number>, nonce: string, seconds: number): boolean {
  for (const [old, at] of seen) {
    if (seconds - at <= 2 * MAX_SKEW_SECONDS) break;
    seen.delete(old);
  }
  if (!nonce || seen.has(nonce)) return false;
  seen.set(nonce, seconds);
  return true;
}
