/** A merchant as WeChat Pay knows it, and the platform's own key. */
export type Merchant = {
  readonly mchid: string;
  /** Serial of the merchant's API certificate. */
  readonly serialNo: string;
  /** What the merchant's signatures are checked with: a public key, or a certificate that has one. */
  readonly publicKeyPem: string;
  /** 32 characters; notifications are encrypted with it. */
  readonly apiV3Key: string;
  readonly platformPublicKeyId: string;
  readonly platformPrivateKeyPem: string;
};
