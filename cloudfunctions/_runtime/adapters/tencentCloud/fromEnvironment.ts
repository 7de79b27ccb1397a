import { required } from '../../config';
import type { IdentityProvider } from '../../ports/identity';
import { createTencentIdentity } from './identity';

let provider: IdentityProvider | undefined;

/** Tencent Cloud as this function's environment describes it: a name that begins with TENCENTCLOUD_ is the platform's own. */
export function tencentIdentity(): IdentityProvider {
  provider ??= createTencentIdentity({
    secretId: required('TENCENT_API_SECRET_ID'),
    secretKey: required('TENCENT_API_SECRET_KEY'),
    region: process.env['TENCENT_API_REGION'] ?? 'ap-shanghai',
    faceRuleId: process.env['TENCENT_FACE_RULE_ID'],
    baseUrl: process.env['TENCENT_API_BASE_URL'],
  });
  return provider;
}
