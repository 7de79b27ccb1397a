import { required } from '../../config';
import type { Kms } from '../../ports/kms';
import { createTencentKms } from './tencentKms';

/** The vendor's KMS as this function's environment describes it; a key of its own, which may encrypt and decrypt alone. */
export const tencentKms = (keyIds: readonly string[]): Kms =>
  createTencentKms(
    {
      secretId: process.env['KMS_SECRET_ID'] ?? required('TENCENT_API_SECRET_ID'),
      secretKey: process.env['KMS_SECRET_KEY'] ?? required('TENCENT_API_SECRET_KEY'),
      region: process.env['TENCENT_API_REGION'] ?? 'ap-shanghai',
      baseUrl: process.env['TENCENT_API_BASE_URL'],
    },
    keyIds,
  );
