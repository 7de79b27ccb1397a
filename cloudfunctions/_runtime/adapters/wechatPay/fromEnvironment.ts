import { required, requiredPem } from '../../config';
import type { PaymentProvider } from '../../ports/payment';
import { createWechatPay } from './wechatPay';

let provider: PaymentProvider | undefined;

/** WeChat Pay as this function's environment describes it. Made once per instance. */
export function wechatPay(): PaymentProvider {
  provider ??= createWechatPay({
    appid: required('WXPAY_APPID'),
    mchid: required('WXPAY_MCHID'),
    serialNo: required('WXPAY_SERIAL_NO'),
    privateKeyPem: requiredPem('WXPAY_PRIVATE_KEY'),
    publicKeyPem: requiredPem('WXPAY_PUBLIC_KEY'),
    apiV3Key: required('WXPAY_API_V3_KEY'),
    platformPublicKeyId: required('WXPAY_PLATFORM_KEY_ID'),
    platformPublicKeyPem: requiredPem('WXPAY_PLATFORM_KEY'),
    baseUrl: process.env['WXPAY_BASE_URL'] ?? 'https://api.mch.weixin.qq.com',
  });
  return provider;
}
