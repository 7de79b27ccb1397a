import { randomBytes } from 'node:crypto';
import WxPay from 'wechatpay-node-v3';
import { VENDOR_ORIGIN, type WechatPayConfig } from './config';
import type { Signed } from './signed';
import { verifiedHttp } from './verifiedHttp';

const nonce = (): string => randomBytes(16).toString('hex');

/** The library in PUB_KEY_ID mode, with nonces nobody can guess and a clock that can be given. */
export class Client extends WxPay {
  readonly #config: WechatPayConfig;

  constructor(config: WechatPayConfig) {
    super({
      appid: config.appid,
      mchid: config.mchid,
      serial_no: config.serialNo,
      publicKey: Buffer.from(config.publicKeyPem),
      privateKey: Buffer.from(config.privateKeyPem),
      key: config.apiV3Key,
    });
    this.#config = config;
    // The library looks here before it would download certificates, which public-key merchants do not have.
    WxPay.certificates[config.platformPublicKeyId] = config.platformPublicKeyPem;
    this.createHttp(verifiedHttp(config, (signed) => this.isFromProvider(signed)));
  }

  seconds(): string {
    return String(Math.floor((this.#config.now ?? Date.now)() / 1000));
  }

  /** Only the configured key counts: an unknown serial must not start a download. */
  async isFromProvider(signed: Signed): Promise<boolean> {
    if (signed.serial !== this.#config.platformPublicKeyId || !signed.signature) return false;
    return this.verifySign(signed);
  }

  payParams(prepayId: string) {
    const timeStamp = this.seconds();
    const nonceStr = nonce();
    const packed = `prepay_id=${prepayId}`;
    const paySign = this.sign(`${this.appid}\n${timeStamp}\n${nonceStr}\n${packed}\n`);
    return { timeStamp, nonceStr, package: packed, signType: 'RSA' as const, paySign };
  }

  protected override buildAuthorization(method: string, url: string, body?: Record<string, unknown>): string {
    const nonceStr = nonce();
    const seconds = this.seconds();
    const target = url.replace(VENDOR_ORIGIN, '');
    return this.getAuthorization(
      nonceStr,
      seconds,
      this.getSignature(method, nonceStr, seconds, target, body),
    );
  }
}
