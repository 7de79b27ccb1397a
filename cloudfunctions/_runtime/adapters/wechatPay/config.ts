/** The address the library signs for, whatever address is asked. */
export const VENDOR_ORIGIN = 'https://api.mch.weixin.qq.com';

/** A merchant's account at WeChat Pay, in 微信支付公钥 (PUB_KEY_ID) mode. */
export type WechatPayConfig = {
  readonly appid: string;
  readonly mchid: string;
  /** Serial of the merchant's API certificate. */
  readonly serialNo: string;
  readonly privateKeyPem: string;
  readonly publicKeyPem: string;
  readonly apiV3Key: string;
  readonly platformPublicKeyId: string;
  readonly platformPublicKeyPem: string;
  readonly baseUrl: string;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
};
