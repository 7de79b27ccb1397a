import { ProviderUnavailable } from '../../ports/payment';
import { VENDOR_ORIGIN, type WechatPayConfig } from './config';
import { isRecent, signedParts, type Signed } from './signed';

const TIMEOUT_MS = 5000;

type Headers = Record<string, string>;
type Output = { status: number; data?: unknown; error?: unknown };

/** The library's transport, which believes no answer before its signature is verified. */
export function verifiedHttp(config: WechatPayConfig, isFromProvider: (signed: Signed) => Promise<boolean>) {
  const go = async (
    method: 'GET' | 'POST',
    url: string,
    headers: Headers,
    body?: string,
  ): Promise<Output> => {
    const response = await ask(config, method, url, headers, body);
    if (response.status >= 500 || response.status === 429) {
      throw new ProviderUnavailable(`status ${response.status}`);
    }
    if (!isRecent(response.signed, config) || !(await isFromProvider(response.signed))) {
      throw new ProviderUnavailable('an answer that nobody vouches for');
    }
    const data = parse(response.signed.body);
    return response.status < 300
      ? { status: response.status, data }
      : { status: response.status, error: data };
  };
  return {
    get: (url: string, headers: Headers) => go('GET', url, headers),
    post: (url: string, params: object, headers: Headers) => go('POST', url, headers, JSON.stringify(params)),
    upload: () => Promise.reject(new Error('uploads are not part of this integration')),
  };
}

async function ask(config: WechatPayConfig, method: string, url: string, headers: Headers, body?: string) {
  const target = config.baseUrl.replace(/\/$/, '') + url.replace(VENDOR_ORIGIN, '');
  try {
    const response = await (config.fetch ?? fetch)(target, {
      method,
      headers: { ...headers, 'Wechatpay-Serial': config.platformPublicKeyId },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body === undefined ? {} : { body }),
    });
    const signed = signedParts((name) => response.headers.get(name) ?? undefined, await response.text());
    return { status: response.status, signed };
  } catch (error) {
    throw new ProviderUnavailable('no answer', { cause: error });
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body || '{}') as unknown;
  } catch (error) {
    throw new ProviderUnavailable('an answer that is no JSON', { cause: error });
  }
}
