import { createCipheriv, createSign, randomBytes } from 'node:crypto';
import type { Merchant } from './merchant';

/** Headers with which the platform vouches for a body. */
export function signedHeaders(merchant: Merchant, body: string, now: number): Record<string, string> {
  const timestamp = String(Math.floor(now / 1000));
  const nonce = randomBytes(16).toString('hex');
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': merchant.platformPublicKeyId,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
    'Wechatpay-Signature': createSign('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .sign(merchant.platformPrivateKeyPem, 'base64'),
  };
}

/** A text that only the holder of the APIv3 key can read. */
export function sealed(merchant: Merchant, associatedData: string, text: string) {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', merchant.apiV3Key, nonce);
  cipher.setAAD(Buffer.from(associatedData));
  const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(parts).toString('base64'),
    associated_data: associatedData,
    nonce,
  };
}

/** The encrypted `resource` of a notification. */
export const encryptedResource = (merchant: Merchant, originalType: string, content: unknown) => ({
  original_type: originalType,
  ...sealed(merchant, originalType, JSON.stringify(content)),
});
