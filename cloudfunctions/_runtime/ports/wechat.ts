import { PortError } from './portError';

/** WeChat's server, as far as functions ask it. */
export type Wechat = {
  /**
   * 手机号 behind the code of WeChat's own button, digits alone, with the country in front unless it is China's; undefined
   * when the code was used before or is over.
   */
  readonly phoneNumberOf: (code: string, openid: string) => Promise<string | undefined>;
  /** 文本内容安全识别 of what is to be public, written by whoever has this openid; at most 2,500 characters. */
  readonly checkText: (text: string, openid: string) => Promise<'pass' | 'review' | 'risky'>;
};

/** No answer that can be trusted came. */
export class WechatUnavailable extends PortError {
  protected static override readonly kind = 'WechatUnavailable';
}
