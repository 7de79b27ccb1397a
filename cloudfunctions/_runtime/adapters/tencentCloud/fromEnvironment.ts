import { required } from '../../config';
import type { IdentityProvider } from '../../ports/identity';
import type { Phraser } from '../../ports/phraser';
import { createTencentIdentity } from './identity';
import { createTencentPhraser } from './phraser';

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

let second: IdentityProvider | undefined;

/** 身份证识别及信息核验 of another account, or of the same where the hospital has one alone. */
export function tencentOcrIdentity(): IdentityProvider {
  second ??= createTencentIdentity(
    {
      secretId: process.env['IDENTITY_SECOND_SECRET_ID'] ?? required('TENCENT_API_SECRET_ID'),
      secretKey: process.env['IDENTITY_SECOND_SECRET_KEY'] ?? required('TENCENT_API_SECRET_KEY'),
      region: process.env['IDENTITY_SECOND_REGION'] ?? 'ap-guangzhou',
      faceRuleId: process.env['TENCENT_FACE_RULE_ID'],
      baseUrl: process.env['TENCENT_API_BASE_URL'],
    },
    'IdCardOCRVerification',
  );
  return second;
}

/** 腾讯混元, asked with a key of its own where there is one. */
export const tencentPhraser = (): Phraser =>
  createTencentPhraser({
    secretId: process.env['HUNYUAN_SECRET_ID'] ?? required('TENCENT_API_SECRET_ID'),
    secretKey: process.env['HUNYUAN_SECRET_KEY'] ?? required('TENCENT_API_SECRET_KEY'),
    region: process.env['TENCENT_API_REGION'] ?? 'ap-guangzhou',
    model: process.env['HUNYUAN_MODEL'] ?? 'hunyuan-turbos-latest',
    baseUrl: process.env['TENCENT_API_BASE_URL'],
  });
